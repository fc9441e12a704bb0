import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { MyOnCall, SwapData } from 'backstage-plugin-runbook-common';
import { shifts, shiftsAt } from 'oncall-rotation';
import { PeopleDirectory } from '../catalog';
import { colleaguesFrom, Readable } from './access';
import { ResolvedRotation, RotationAnswers } from './answers';
import { around, DAY } from './ranges';
import { toShiftData } from './toShiftData';
import { RotationStore } from './store';

/** How far ahead a person's shifts are told. */
const DAYS_AHEAD = 60;
/** Rotations that a person can be in. */
const MOST_ROTATIONS = 200;
/** Shifts of one answer: hourly turns in several rotations are many. */
const MOST_SHIFTS = 500;

/** A person's own shifts ahead, and swaps that wait for them. */
export async function findMyOnCall(
  options: {
    store: RotationStore;
    answers: RotationAnswers;
    people: PeopleDirectory;
  },
  asked: {
    user: string;
    at: number;
    readable: Readable;
    credentials: BackstageCredentials;
  },
): Promise<MyOnCall> {
  const { store, answers, people } = options;
  const { user, at, readable, credentials } = asked;
  const range = { start: at, end: at + DAYS_AHEAD * DAY };
  const stored = await store.list({
    ...(readable !== undefined && { readable }),
    user: { ref: user, range },
    limit: MOST_ROTATIONS,
    range: around(at),
  });
  const resolved = await answers.resolve(stored, around(at));

  const open = resolved.flatMap(one =>
    one.stored.swaps
      .filter(
        ({ state, start }) => state.kind === 'open' && Date.parse(start) > at,
      )
      .map(swap => ({ rotation: one.stored.id, swap, resolved: one })),
  );
  const swapsToTake = open
    .filter(
      ({ swap, resolved: one }) =>
        swap.user !== user &&
        (swap.to === undefined
          ? colleaguesFrom(one, at).includes(user)
          : swap.to === user),
    )
    .map(toWaiting);
  const mySwaps = open.filter(({ swap }) => swap.user === user).map(toWaiting);
  const refs = [
    user,
    ...[...swapsToTake, ...mySwaps].flatMap(({ swap }) => [
      swap.user,
      ...(swap.to === undefined ? [] : [swap.to]),
    ]),
  ];
  return {
    at: new Date(at).toISOString(),
    user,
    shifts: resolved
      .flatMap(one => shiftsAhead(one, user, range))
      .sort((a, b) => a.start.localeCompare(b.start))
      .slice(0, MOST_SHIFTS),
    swapsToTake,
    mySwaps,
    people: await people.describe([...new Set(refs)], credentials),
  };
}

/** Those that are on are told from their true start. */
function shiftsAhead(
  { stored, rotation }: ResolvedRotation,
  user: string,
  range: { start: number; end: number },
) {
  const ahead = shifts(rotation, range, { user });
  const now = ahead.some(({ start }) => start === range.start)
    ? shiftsAt(rotation, range.start).filter(shift => shift.user === user)
    : [];
  return ahead.map(shift => {
    const whole = now.find(
      ({ layer }) => shift.start === range.start && layer === shift.layer,
    );
    return toShiftData(stored, whole ?? shift);
  });
}

function toWaiting({ rotation, swap }: { rotation: string; swap: SwapData }) {
  return { rotation, swap };
}
