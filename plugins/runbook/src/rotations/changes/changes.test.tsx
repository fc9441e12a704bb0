import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NewOverride } from 'backstage-plugin-runbook-common';
import {
  ada,
  cover,
  grace,
  linus,
  parcelRotation,
  serviceRotation,
  swap,
} from '../../__testUtils__/parcelRotation';
import { renderRotationTab } from '../../__testUtils__/renderRotationTab';

// Roles are looked up in all of the tab, which takes its time on a busy machine.
const HOUR = 3_600_000;
const soon = (hours: number) =>
  new Date(Date.now() + hours * HOUR).toISOString();

function laid(asked: NewOverride) {
  return {
    ...asked,
    id: 'o1',
    createdAt: new Date().toISOString(),
    createdBy: grace,
  };
}

/** The dialog by which Grace takes over. */
async function openTake(api: Parameters<typeof renderRotationTab>[0]['api']) {
  await renderRotationTab({ api, me: grace });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Take over now' }),
  );
  return screen.findByRole('dialog', { name: 'Take time on call' });
}

describe('taking over', () => {
  it('is sent for an hour on the first layer, shown before, and undone at a press', async () => {
    const createOverride = jest.fn(async (_: string, asked: NewOverride) =>
      laid(asked),
    );
    const deleteOverride = jest.fn(async () => {});
    const dialog = await openTake({ createOverride, deleteOverride });
    expect(
      within(dialog).getByRole('region', {
        name: 'Who is on call before and after',
      }),
    ).toBeVisible();

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take it' }),
    );
    await waitFor(() => expect(createOverride).toHaveBeenCalledTimes(1));
    const [id, asked] = createOverride.mock.calls[0]!;
    expect(id).toBe('parcels');
    expect(asked).toMatchObject({
      kind: 'cover',
      user: grace,
      layer: 'primary',
    });
    expect(Date.parse(asked.end) - Date.parse(asked.start)).toBe(HOUR);

    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(deleteOverride).toHaveBeenCalledWith('parcels', 'o1');
  });

  it('keeps what was entered when it fails, and sends the same again under the same key', async () => {
    const createOverride = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockImplementation(async (_, asked) => laid(asked));
    const dialog = await openTake({ createOverride });
    await userEvent.click(within(dialog).getByRole('textbox', { name: /Why/ }));
    await userEvent.paste('Train is late');
    const submit = within(dialog).getByRole('button', { name: 'Take it' });
    await userEvent.click(submit);
    expect(
      await within(dialog).findByText(/Not done: the Runbook back end/),
    ).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: /Why/ })).toHaveValue(
      'Train is late',
    );

    await userEvent.click(submit);
    await waitFor(() => expect(createOverride).toHaveBeenCalledTimes(2));
    const [first, second] = createOverride.mock.calls;
    expect(second).toEqual(first);
    expect(first[2].idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
  });

  it('has another key when it says something else', async () => {
    const createOverride = jest
      .fn()
      .mockRejectedValue(new TypeError('Failed to fetch'));
    const dialog = await openTake({ createOverride });
    const submit = within(dialog).getByRole('button', { name: 'Take it' });
    await userEvent.click(submit);
    await within(dialog).findByText(/Not done/);
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why/ }),
      'x',
    );
    await userEvent.click(submit);
    await waitFor(() => expect(createOverride).toHaveBeenCalledTimes(2));
    const [first, second] = createOverride.mock.calls;
    expect(second[2].idempotencyKey).not.toBe(first[2].idempotencyKey);
  });

  it('cannot be sent with an end that is not after the start', async () => {
    const dialog = await openTake({});
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Another time' }),
    );
    await userEvent.clear(within(dialog).getByLabelText(/^To/));
    expect(within(dialog).getByText(/Choose a time that ends/)).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Take it' }),
    ).toBeDisabled();
  });
});

describe('swaps', () => {
  const open = swap('s1', { user: linus, start: soon(24), end: soon(48) });

  function offering(mine: Partial<typeof open> = {}) {
    return {
      getServiceRotation: async () =>
        serviceRotation(parcelRotation({ swaps: [{ ...open, ...mine }] })),
    };
  }

  it('are taken by others after a preview', async () => {
    const takeSwap = jest.fn(async () => open);
    await renderRotationTab({ api: { ...offering(), takeSwap }, me: ada });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take it' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Take the time of Linus T?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take it' }),
    );
    await waitFor(() =>
      expect(takeSwap).toHaveBeenCalledWith('parcels', 's1', {
        idempotencyKey: expect.any(String),
      }),
    );
  });

  it('are withdrawn and not taken by whoever asked', async () => {
    await renderRotationTab({ api: offering(), me: linus });
    expect(
      await screen.findByRole('button', { name: 'Withdraw' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Take it' }),
    ).not.toBeInTheDocument();
  });

  it('are not offered to those who were not asked', async () => {
    await renderRotationTab({ api: offering({ to: grace }), me: ada });
    expect(
      await screen.findByText(
        'Linus T asks Grace Hopper to take their time on call',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Take it' }),
    ).not.toBeInTheDocument();
  });
});

describe('an override that was laid', () => {
  it('is taken back after a preview', async () => {
    const deleteOverride = jest.fn(async () => {});
    const laidOver = cover('o7', { start: soon(-1), end: soon(2) });
    await renderRotationTab({
      api: {
        getServiceRotation: async () =>
          serviceRotation(parcelRotation({ overrides: [laidOver] })),
        deleteOverride,
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take back' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Take this override back?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take it back' }),
    );
    await waitFor(() =>
      expect(deleteOverride).toHaveBeenCalledWith('parcels', 'o7'),
    );
  });
});

it('offers nothing to those who may not', async () => {
  await renderRotationTab({
    may: false,
    api: {
      getServiceRotation: async () =>
        serviceRotation(
          parcelRotation({
            id: 'locked',
            swaps: [swap('s1', { start: soon(24), end: soon(48) })],
            overrides: [cover('o7', { start: soon(-1), end: soon(2) })],
          }),
        ),
    },
  });
  await screen.findByRole('article', { name: 'primary' });
  for (const name of [/Take/, /Put/, /Ask/, /Withdraw/]) {
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  }
});
