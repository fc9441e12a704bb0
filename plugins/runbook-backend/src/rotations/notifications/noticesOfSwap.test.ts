import { CalendarState, SwapData } from 'backstage-plugin-runbook-common';
import {
  ADA,
  GRACE,
  LINUS,
  PRIMARY,
  storedRotation,
} from './__testUtils__/storedRotation';
import { noticesOfAskedSwap, noticesOfTakenSwap } from './noticesOfSwap';
import { toNotifiedRotation } from './NotifiedRotation';

const NOW = Date.parse('2026-01-06T12:00:00Z');
const MARGARET = 'user:default/margaret';

const SWAP: SwapData = {
  id: 's1',
  user: ADA,
  layer: 'primary',
  start: '2026-01-07T10:00:00Z',
  end: '2026-01-07T12:00:00Z',
  createdAt: '2026-01-06T12:00:00Z',
  createdBy: ADA,
  state: { kind: 'open' },
};
const TAKEN: SwapData = {
  ...SWAP,
  state: { kind: 'taken', by: LINUS, at: '2026-01-06T12:00:00Z' },
};

const ROTATION = toNotifiedRotation(
  storedRotation({
    layers: [
      PRIMARY,
      { ...PRIMARY, name: 'secondary', participants: [{ users: [MARGARET] }] },
    ],
  }),
  [],
);

const recipients = (notices: Array<{ payload: { to: string } }>) =>
  notices.map(({ payload }) => payload.to);

describe('of a swap', () => {
  const asked = (swap: Partial<SwapData>, by = ADA) =>
    recipients(
      noticesOfAskedSwap(ROTATION, { ...SWAP, ...swap }, { by, now: NOW }),
    );

  it('the participants of the layer are asked, but not the asker', () => {
    expect(asked({})).toEqual([LINUS, GRACE]);
    expect(asked({ layer: 'secondary', user: MARGARET }, MARGARET)).toEqual([]);
  });

  it('those of every layer are asked where it is for all', () => {
    const { layer, ...all } = SWAP;
    expect(
      recipients(noticesOfAskedSwap(ROTATION, all, { by: ADA, now: NOW })),
    ).toEqual([LINUS, GRACE, MARGARET]);
  });

  it('only the one to whom it is offered is asked', () => {
    expect(asked({ to: GRACE })).toEqual([GRACE]);
  });

  it('the one who wrote it for another is not told', () => {
    expect(asked({}, LINUS)).toEqual([GRACE]);
  });

  it('nobody is told of one whose time is over', () => {
    expect(asked({ end: '2026-01-06T12:00:00Z' })).toEqual([]);
  });

  it('the people of a calendar kept elsewhere are asked', () => {
    const calendar: CalendarState = {
      layer: 'primary',
      entries: [
        {
          start: '2026-01-05T00:00:00Z',
          end: '2026-01-06T00:00:00Z',
          users: [MARGARET],
          summary: 'On call',
        },
      ],
      unknownPeople: [],
    };
    const rotation = toNotifiedRotation(
      storedRotation({ layers: [{ kind: 'calendar', name: 'primary' }] }),
      [calendar],
    );
    expect(
      recipients(noticesOfAskedSwap(rotation, SWAP, { by: ADA, now: NOW })),
    ).toEqual([MARGARET]);
  });

  it('the asker is told who takes it', () => {
    expect(
      noticesOfTakenSwap(ROTATION, TAKEN, { by: LINUS, now: NOW }),
    ).toMatchObject([
      { payload: { to: ADA, by: LINUS, kind: 'swap-taken' }, dueAt: NOW },
    ]);
  });
});
