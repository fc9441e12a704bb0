import { MyOnCall as MyOnCallData } from 'backstage-plugin-runbook-common';
import { screen } from '@testing-library/react';
import { renderWithRotations } from '../../__testUtils__/renderWithRotations';
import { refusal } from '../../__testUtils__/rotationApi';
import { setupUser } from '../../__testUtils__/setupUser';
import { MyOnCall } from './MyOnCall';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) =>
  new Date(Date.now() + hours * HOUR_MS).toISOString();
const shift = (start: number, end: number) => ({
  rotation: 'shipping',
  title: 'Shipping on call',
  layer: 'primary',
  user: 'user:default/ada',
  start: inHours(start),
  end: inHours(end),
  via: [],
});
const mine = (parts: Partial<MyOnCallData> = {}): MyOnCallData => ({
  at: inHours(0),
  user: 'user:default/ada',
  shifts: [],
  swapsToTake: [],
  mySwaps: [],
  people: [
    {
      entityRef: 'user:default/linus',
      displayName: 'Linus Torvalds',
      links: [],
      found: true,
    },
  ],
  ...parts,
});
const asked = {
  rotation: 'shipping',
  swap: {
    id: 's1',
    user: 'user:default/linus',
    start: inHours(50),
    end: inHours(60),
    note: 'A wedding',
    createdAt: inHours(-1),
    createdBy: 'user:default/linus',
    state: { kind: 'open' as const },
  },
};

describe('My on-call', () => {
  it('is calm for whoever is not on call', async () => {
    await renderWithRotations(<MyOnCall />, {
      getMyOnCall: async () => mine(),
    });
    expect(
      await screen.findByText('You are not on call in the next 60 days.'),
    ).toBeVisible();
  });

  it('tells what is on now, and when the next begins', async () => {
    await renderWithRotations(<MyOnCall />, {
      getMyOnCall: async () =>
        mine({ shifts: [shift(-1, 5), shift(30, 40), shift(-9, -1)] }),
    });
    expect(await screen.findByText('You are on call now')).toBeVisible();
    expect(
      screen.getByText(/Your next shift begins in 1 day 6 hr/),
    ).toBeVisible();
    expect(screen.getAllByText(/Shipping on call/)).toHaveLength(2);
  });

  it('lets a swap be taken that asks for the reader', async () => {
    const takeSwap = jest.fn(async () => asked.swap);
    const getMyOnCall = jest
      .fn()
      .mockResolvedValueOnce(mine({ swapsToTake: [asked] }))
      .mockResolvedValue(mine());
    await renderWithRotations(<MyOnCall />, { getMyOnCall, takeSwap });
    const { user } = setupUser();
    expect(await screen.findByText('Linus Torvalds')).toBeVisible();
    expect(screen.getByText('“A wedding”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take it' }));
    expect(takeSwap).toHaveBeenCalledWith('shipping', 's1', {
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(
      await screen.findByText('You are not on call in the next 60 days.'),
    ).toBeVisible();
  });

  it('says why a swap could not be taken', async () => {
    await renderWithRotations(<MyOnCall />, {
      getMyOnCall: async () => mine({ swapsToTake: [asked] }),
      takeSwap: async () => {
        throw await refusal(409, 'Somebody was faster');
      },
    });
    const { user } = setupUser();
    await user.click(await screen.findByRole('button', { name: 'Take it' }));
    expect(await screen.findByText(/Somebody was faster/)).toBeVisible();
  });

  it('says so when it could not be loaded', async () => {
    await renderWithRotations(<MyOnCall />, {
      getMyOnCall: async () => {
        throw await refusal(403, 'no');
      },
    });
    expect(
      await screen.findByText('You are not permitted to see rotations.'),
    ).toBeVisible();
  });
});
