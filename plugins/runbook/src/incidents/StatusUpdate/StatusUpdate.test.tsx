import { screen, waitFor } from '@testing-library/react';
import { UserEvent } from '@testing-library/user-event';
import { fill } from '../../__testUtils__/fill';
import { incident, inMinutes } from '../../__testUtils__/incidentApi';
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { refusal } from '../../__testUtils__/rotationApi';
import { setupUser } from '../../__testUtils__/setupUser';
import { IncidentApi } from '../../api';
import { StatusUpdate } from './StatusUpdate';

const impact = () => screen.findByLabelText('Impact: who is harmed, and how');
const given = incident({
  revision: 6,
  lastUpdate: {
    impact: 'Half of them',
    known: 'The queue is full',
    next: 'Empty it',
    at: inMinutes(0),
    by: 'user:default/ada',
  },
});
const show = (api: Partial<IncidentApi> = {}, detail = incident()) =>
  renderInIncident(<StatusUpdate />, { api, detail });

async function fillAll(user: UserEvent) {
  await fill(user, await impact(), 'Half of them');
  await fill(user, screen.getByLabelText('What we know'), 'The queue is full');
  await fill(user, screen.getByLabelText('What we do next'), 'Empty it');
}

describe('a status update', () => {
  beforeEach(() => window.localStorage.clear());

  it('is given, and the form is empty again', async () => {
    const { user } = setupUser();
    const updateStatus = jest.fn().mockResolvedValue(given);
    await show({ updateStatus });
    await fillAll(user);
    await fill(user, screen.getByLabelText('Next update in minutes'), '20');
    const before = Date.now();
    await user.click(screen.getByRole('button', { name: 'Give the update' }));

    expect(await screen.findByText('The update was given.')).toBeVisible();
    expect(await impact()).toHaveValue('');
    const [id, update] = updateStatus.mock.calls[0];
    expect(id).toBe('inc-7');
    expect(update).toMatchObject({
      impact: 'Half of them',
      known: 'The queue is full',
      next: 'Empty it',
    });
    const promised = Date.parse(update.nextUpdateAt) - before;
    expect(promised).toBeGreaterThanOrEqual(20 * 60_000);
    expect(promised).toBeLessThan(21 * 60_000);
    expect(screen.getByText('The queue is full')).toBeVisible();
  });

  it('stays in the browser while it is typed', async () => {
    const { user } = setupUser();
    const first = await show();
    await fill(user, await impact(), 'Half of them');
    first.unmount();
    await show();
    expect(await impact()).toHaveValue('Half of them');
  });

  it('waits while the back end is gone, and is given once under one key', async () => {
    const { user } = setupUser();
    const updateStatus = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValue(given);
    const first = await show({ updateStatus });
    await fillAll(user);
    await user.click(screen.getByRole('button', { name: 'Give the update' }));
    expect(
      await screen.findByText(/kept and sent once, by itself/),
    ).toBeVisible();
    // Also over a reload of the page.
    first.unmount();
    await show({ updateStatus });
    await impact();
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(updateStatus).toHaveBeenCalledTimes(2));
    window.dispatchEvent(new Event('online'));

    expect(await screen.findByText('The update was given.')).toBeVisible();
    const keys = updateStatus.mock.calls.map(
      ([, , options]) => options.idempotencyKey,
    );
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    window.dispatchEvent(new Event('online'));
    expect(updateStatus).toHaveBeenCalledTimes(3);
  });

  it('that is refused says why, and can be mended', async () => {
    const { user } = setupUser();
    await show({
      updateStatus: async () => {
        throw await refusal(400, 'impact is too long');
      },
    });
    await fillAll(user);
    await user.click(screen.getByRole('button', { name: 'Give the update' }));
    expect(await screen.findByText(/impact is too long/)).toBeVisible();
    await fill(user, await impact(), '!');
    expect(await impact()).toHaveValue('Half of them!');
  });

  it('asks for what is missing', async () => {
    const { user } = setupUser();
    const updateStatus = jest.fn();
    await show({ updateStatus });
    await fill(user, await impact(), 'Half of them');
    await user.click(screen.getByRole('button', { name: 'Give the update' }));
    expect(await screen.findByText(/All three are needed/)).toBeVisible();
    expect(updateStatus).not.toHaveBeenCalled();
  });

  it('can begin with the last one', async () => {
    const { user } = setupUser();
    await show({}, given);
    await user.click(
      await screen.findByRole('button', { name: 'Begin with the last update' }),
    );
    expect(screen.getByLabelText('What we know')).toHaveValue(
      'The queue is full',
    );
  });
});
