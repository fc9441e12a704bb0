import { screen, waitFor, within } from '@testing-library/react';
import {
  ada,
  incident,
  inMinutes,
  serviceIncidents,
  summary,
} from '../../__testUtils__/incidentApi';
import { renderIncidents } from '../../__testUtils__/renderIncidents';
import { refusal } from '../../__testUtils__/rotationApi';
import { fill } from '../../__testUtils__/fill';
import { setupUser } from '../../__testUtils__/setupUser';

const open = {
  getServiceIncidents: async () => serviceIncidents({ open: [summary()] }),
};
const address = () => screen.getByTestId('address').textContent;

describe('the Incident tab while nothing is open', () => {
  it('is calm, and tells what was, what is done, and how long it took', async () => {
    await renderIncidents({
      api: {
        getServiceIncidents: async () =>
          serviceIncidents({
            recent: [
              summary({
                state: 'resolved',
                declaredAt: '2026-01-01T10:00:00Z',
                endedAt: '2026-01-01T10:42:00Z',
                postmortem: 'published',
              }),
            ],
            responseTimes: {
              days: 90,
              incidents: 3,
              median: { acknowledge: 180_000, resolve: 5_400_000 },
            },
          }),
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'No incident is open' }),
    ).toBeVisible();
    const recent = screen.getByRole('region', { name: 'Recent incidents' });
    expect(within(recent).getByText('SEV1')).toBeVisible();
    expect(within(recent).getByText(/lasted 42 min/)).toHaveTextContent(
      'Postmortem: Published',
    );
    expect(
      within(recent).getByRole('link', { name: 'Parcels are lost' }),
    ).toHaveAttribute('href', '/runbook/incidents/inc-7');
    expect(screen.getByText('3 min')).toBeVisible();
    expect(screen.getByText('1 hr 30 min')).toBeVisible();
    expect(screen.getByText('none yet')).toBeVisible();
    expect(screen.getByText('Say what is known')).toBeVisible();
  });

  it('declares an incident with what is filled in already, once', async () => {
    const { user } = setupUser();
    const declareIncident = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValueOnce(incident());
    await renderIncidents({ api: { declareIncident } });
    await user.click(
      await screen.findByRole('button', { name: 'Declare an incident' }),
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Declare an incident of parcel-api',
    });
    const declare = within(dialog).getByRole('button', { name: 'Declare' });
    expect(declare).toBeDisabled();
    await fill(
      user,
      within(dialog).getByLabelText('What is wrong, in a line'),
      'Parcels are lost',
    );
    await user.click(within(dialog).getByRole('radio', { name: /SEV1/ }));
    await user.click(declare);
    await within(dialog).findByText(/did not answer|does not answer/);
    await user.click(declare);

    expect(
      await screen.findByRole('heading', { name: 'Parcels are lost' }),
    ).toBeVisible();
    expect(address()).toBe('/tab?incident=inc-7');
    const [[first, key], [second, sameKey]] = declareIncident.mock.calls;
    expect(first).toEqual({
      service: 'component:default/parcel-api',
      title: 'Parcels are lost',
      severity: 'SEV1',
      drill: false,
    });
    expect(second).toEqual(first);
    expect(sameKey).toEqual(key);
  });

  it('opens the form as an alert’s link fills it', async () => {
    const { user } = setupUser();
    const declareIncident = jest.fn().mockResolvedValue(incident());
    await renderIncidents({
      api: { declareIncident },
      address: '/tab?declare=real&title=Disk+full&severity=warning&alert=a-1',
    });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: /SEV3/ })).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Declare' }));
    await waitFor(() =>
      expect(declareIncident.mock.calls[0][0]).toMatchObject({
        title: 'Disk full',
        severity: 'SEV3',
        alerts: ['a-1'],
      }),
    );
  });

  it('declares a drill as such', async () => {
    const { user } = setupUser();
    await renderIncidents();
    await user.click(
      await screen.findByRole('button', { name: 'Declare a drill' }),
    );
    expect(
      within(screen.getByRole('dialog')).getByRole('checkbox'),
    ).toBeChecked();
    expect(
      screen.getByRole('button', { name: 'Declare the drill' }),
    ).toBeVisible();
  });

  it('offers nothing that the reader may not do', async () => {
    await renderIncidents({
      api: {
        getServiceIncidents: async () =>
          serviceIncidents({ mayDeclare: false }),
      },
    });
    expect(
      await screen.findByText(/not permitted to declare an incident/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Declare an incident' }),
    ).not.toBeInTheDocument();
  });
});

describe('the Incident tab while one is open', () => {
  it('shows state, severity, clocks and who leads', async () => {
    await renderIncidents({
      api: {
        ...open,
        getIncident: async () =>
          incident({
            drill: true,
            clocks: [
              { kind: 'update', since: inMinutes(-13), due: inMinutes(-3) },
              { kind: 'hand-over', since: inMinutes(-6), due: inMinutes(24) },
            ],
          }),
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'Parcels are lost' }),
    ).toBeVisible();
    expect(screen.getByText('Drill')).toBeVisible();
    expect(screen.getByText('Acknowledged')).toBeVisible();
    const [update, handOver] = within(
      screen.getByRole('list', { name: 'Clocks' }),
    ).getAllByRole('timer');
    expect(update).toHaveTextContent(/^overdue by 3 min/);
    expect(handOver).toHaveTextContent(/^due in 23 min/);
    const roles = screen.getByRole('region', { name: 'Who does what' });
    expect(within(roles).getByText('Ada Lovelace')).toBeVisible();
  });

  it('lets the reader choose among several', async () => {
    const { user } = setupUser();
    await renderIncidents({
      api: {
        getServiceIncidents: async () =>
          serviceIncidents({
            open: [summary(), summary({ id: 'inc-8', title: 'Labels fail' })],
          }),
        getIncident: async id =>
          incident(id === 'inc-8' ? { id, title: 'Labels fail' } : {}),
      },
    });
    await screen.findByRole('heading', { name: 'Parcels are lost' });
    await user.click(screen.getByRole('button', { name: /Labels fail/ }));
    expect(
      await screen.findByRole('heading', { name: 'Labels fail' }),
    ).toBeVisible();
    expect(address()).toBe('/tab?incident=inc-8');
  });

  it('keeps what was last known when the back end fails, with its age', async () => {
    const { user } = setupUser();
    const acknowledge = jest.fn().mockResolvedValue(incident());
    const getIncident = jest
      .fn()
      .mockResolvedValueOnce(incident({ state: 'declared' }))
      .mockRejectedValue(new TypeError('fetch failed'));
    await renderIncidents({ api: { ...open, getIncident, acknowledge } });
    await screen.findByRole('heading', { name: 'Parcels are lost' });
    expect(
      await screen.findByText(/What you see was loaded/, undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Parcels are lost' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));
    expect(await screen.findByText('Acknowledged')).toBeVisible();
  });

  it('says why something was not done', async () => {
    const { user } = setupUser();
    await renderIncidents({
      api: {
        ...open,
        mitigate: async () => {
          throw await refusal(409, 'It is resolved already.');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Mitigated' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It is resolved already.',
    );
  });

  it('asks before it resolves, and shows the incident as it is then', async () => {
    const { user } = setupUser();
    const resolve = jest
      .fn()
      .mockResolvedValue(
        incident({ state: 'resolved', endedAt: inMinutes(0), revision: 6 }),
      );
    await renderIncidents({ api: { ...open, resolve } });
    await user.click(await screen.findByRole('button', { name: 'Resolve…' }));
    expect(resolve).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText('Resolved')).toBeVisible();
    expect(resolve).toHaveBeenCalledWith('inc-7', {}, expect.anything());
  });

  it('offers a reader who may only look nothing to do', async () => {
    await renderIncidents({
      me: 'user:default/guest',
      api: {
        ...open,
        getIncident: async () =>
          incident({
            state: 'declared',
            checklist: [{ id: 's', text: 'Look' }],
            may: {
              update: false,
              command: false,
              resolve: false,
              postmortem: false,
            },
          }),
      },
    });
    await screen.findByRole('heading', { name: 'Parcels are lost' });
    const buttons = screen
      .getAllByRole('button')
      .map(button => button.textContent);
    expect(buttons).toEqual([
      'Show all steps',
      'All',
      'States',
      'Updates',
      'People',
      'Steps',
      'Alerts',
      'Procedures',
      'Notes',
      'Declare another incident',
    ]);
  });

  it('tells of an incident of something that it depends on', async () => {
    await renderIncidents({
      api: {
        getServiceIncidents: async () =>
          serviceIncidents({
            dependencies: [
              {
                entityRef: 'component:default/label-api',
                title: 'label-api',
                incidents: [summary({ id: 'inc-9', title: 'No labels' })],
              },
            ],
          }),
      },
      me: ada,
    });
    expect(
      await screen.findByText(/label-api, which this depends on/),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'No incident is open' }),
    ).toBeVisible();
  });
});
