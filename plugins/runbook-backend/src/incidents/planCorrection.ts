import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { correctedTimes, Entry, LedgerEvent, StoredEntry } from './store';

/** A clock of another machine may be this far ahead, in milliseconds. */
const CLOCK_SKEW = 60_000;

type Kind = Entry['kind'];

/** Changes of state: each is at or after the one before it. */
const TRANSITIONS: ReadonlySet<Kind> = new Set<Kind>([
  'declared',
  'acknowledged',
  'mitigated',
  'resolved',
  'reopened',
  'cancelled',
  'merged',
]);

/** What the portal itself writes has the right time, or is not about one. */
const FIXED: ReadonlySet<Kind> = new Set<Kind>([
  'declared',
  'merged',
  'absorbed',
  'paged',
  'page-unreachable',
  'rotation-changed',
  'time-corrected',
  'postmortem-set',
]);

type Correction = Extract<LedgerEvent, { kind: 'time-corrected' }>;

/**
 * The entry that corrects when another one happened. Nothing where it is at
 * that time already.
 *
 * @throws NotFoundError - where there is no such entry.
 * @throws ConflictError - where its time cannot be corrected.
 * @throws InputError - where it cannot have happened at that time.
 */
export function planCorrection(
  history: readonly StoredEntry[],
  asked: { sequence: number; to: number; reason: string },
  made: { by: string; now: number },
): Correction[] {
  const { sequence, to, reason } = asked;
  const { by, now } = made;
  const times = correctedTimes(history);
  const timeOf = ({ sequence: one, entry }: StoredEntry) =>
    times.get(one) ?? entry.at;
  const found = history.find(one => one.sequence === sequence);
  if (!found) {
    throw new NotFoundError(`The timeline has no entry ${sequence}`);
  }
  const { kind } = found.entry;
  if (FIXED.has(kind)) {
    throw new ConflictError(
      `The time of an entry of kind ${kind} stays as it was recorded. Add a note that tells what you know`,
    );
  }
  const from = timeOf(found);
  if (from === to) {
    return [];
  }
  const { earliest, latest } = boundsOf(history, found, timeOf);
  if (to > now + CLOCK_SKEW) {
    throw new InputError('It lies in the future; give a time that has passed');
  }
  if (to < earliest || to > latest) {
    throw new InputError(
      to < earliest
        ? `It lies before ${toText(
            earliest,
          )}, when what comes before it happened`
        : `It lies after ${toText(latest)}, when what comes after it happened`,
    );
  }
  return [
    { kind: 'time-corrected', at: now, by, entry: sequence, from, to, reason },
  ];
}

function boundsOf(
  history: readonly StoredEntry[],
  found: StoredEntry,
  timeOf: (entry: StoredEntry) => number,
): { earliest: number; latest: number } {
  if (found.entry.kind === 'noted') {
    // What somebody remembers may be from long before.
    return { earliest: 0, latest: Infinity };
  }
  const order = history.filter(({ entry }) =>
    TRANSITIONS.has(found.entry.kind)
      ? TRANSITIONS.has(entry.kind)
      : entry.kind === 'declared',
  );
  const before = order.filter(({ sequence }) => sequence < found.sequence);
  const after = order.filter(({ sequence }) => sequence > found.sequence);
  return {
    earliest: Math.max(0, ...before.map(timeOf)),
    latest: Math.min(Infinity, ...after.map(timeOf)),
  };
}

function toText(at: number): string {
  return new Date(at).toISOString();
}
