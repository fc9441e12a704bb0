import { screen, waitFor, within } from '@testing-library/react';
import { incident, postmortem } from '../../__testUtils__/incidentApi';
import { renderIncidents } from '../../__testUtils__/renderIncidents';
import { refusal } from '../../__testUtils__/rotationApi';
import { fill } from '../../__testUtils__/fill';
import { setupUser } from '../../__testUtils__/setupUser';

const address = '/runbook/incidents/inc-7/postmortem';
const resolved = {
  getIncident: async () => incident({ state: 'resolved' }),
  getPostmortem: async () => postmortem(),
};
const text = () =>
  screen.findByRole('textbox', { name: /Text of the postmortem/ });

describe('the postmortem of an incident', () => {
  beforeEach(() => window.localStorage.clear());

  it('begins with what the record says, and is saved with its action items', async () => {
    const { user } = setupUser();
    const updatePostmortem = jest.fn().mockResolvedValue(
      postmortem({
        revision: 1,
        state: 'in-review',
        updatedAt: new Date().toISOString(),
      }),
    );
    await renderIncidents({ address, api: { ...resolved, updatePostmortem } });
    expect(await screen.findByText(/Made from the record/)).toBeVisible();
    await fill(user, await text(), ' All of them.');
    await user.click(
      screen.getByRole('button', { name: 'Add an action item' }),
    );
    expect(screen.getByText('Every action item needs a text.')).toBeVisible();
    await fill(
      user,
      screen.getByLabelText('What is to be done (1)'),
      'Watch the queue',
    );
    await user.click(
      screen.getByRole('button', { name: 'Save and send to review' }),
    );
    expect(await screen.findByText('In review')).toBeVisible();
    const [id, update, options] = updatePostmortem.mock.calls[0];
    expect(id).toBe('inc-7');
    expect(options).toEqual({ revision: 0 });
    expect(update).toEqual({
      markdown: '# Summary\n\nParcels were lost. All of them.',
      state: 'in-review',
      actionItems: [
        expect.objectContaining({ text: 'Watch the queue', done: false }),
      ],
    });
  });

  it('shows how it will read', async () => {
    const { user } = setupUser();
    await renderIncidents({ address, api: resolved });
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    expect(screen.getByRole('heading', { name: 'Summary' })).toBeVisible();
  });

  it('is there to be read once it is published, and to be written on demand', async () => {
    const { user } = setupUser();
    await renderIncidents({
      address,
      api: {
        ...resolved,
        getPostmortem: async () =>
          postmortem({ revision: 1, state: 'published' }),
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'Summary' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Write' }));
    expect(await text()).toBeVisible();
  });

  it('keeps what was typed over a reload', async () => {
    const { user } = setupUser();
    const first = await renderIncidents({ address, api: resolved });
    await fill(user, await text(), '!');
    first.unmount();
    await renderIncidents({ address, api: resolved });
    expect(await text()).toHaveValue('# Summary\n\nParcels were lost.!');
    expect(screen.getByText('Not saved yet')).toBeVisible();
  });

  it('is never put over what somebody else saved without being asked', async () => {
    const { user } = setupUser();
    const theirs = postmortem({ revision: 3, markdown: 'Theirs' });
    const getPostmortem = jest
      .fn()
      .mockResolvedValueOnce(postmortem({ revision: 2 }))
      .mockResolvedValue(theirs);
    const updatePostmortem = jest
      .fn()
      .mockRejectedValueOnce(await refusal(409, 'There is a later one.'))
      .mockResolvedValueOnce(postmortem({ revision: 4, markdown: 'Mine' }));
    await renderIncidents({
      address,
      api: { ...resolved, getPostmortem, updatePostmortem },
    });
    await user.clear(await text());
    await fill(user, await text(), 'Mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const conflict = await screen.findByText(/Somebody else saved it/);
    expect(within(conflict).getByText('Theirs')).toBeInTheDocument();
    expect(await text()).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Save mine' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.queryByText('Not saved yet')).not.toBeInTheDocument(),
    );
    expect(updatePostmortem.mock.calls.map(call => call[2])).toEqual([
      { revision: 2 },
      { revision: 3 },
    ]);
  });

  it('is only read by those who may not write it', async () => {
    await renderIncidents({
      address,
      api: {
        ...resolved,
        getIncident: async () =>
          incident({
            state: 'resolved',
            may: {
              update: false,
              command: false,
              resolve: false,
              postmortem: false,
            },
          }),
      },
    });
    expect(await screen.findByText('Parcels were lost.')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Export as Markdown' }),
    ).toBeVisible();
  });
});
