import { Gap, gaps, shifts } from 'oncall-rotation';
import { dedupeKey, NewMessage } from '../../outbox';
import { Notice, planSubjectOf } from './Notice';
import { NotifiedRotation, zoneOf } from './NotifiedRotation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long before a shift its person is told, the last lead at the end. */
const LEADS = [
  { lead: '24h', time: DAY },
  { lead: '15min', time: 15 * MINUTE },
] as const;

/** How long before a gap the owner is told. */
const GAP_LEAD = 14 * DAY;

/**
 * How far back a gap's true start is looked for. A message is kept for longer
 * than a gap can be seen, so that no sweep takes an old gap for a new one.
 */
const GAP_MEMORY = 14 * DAY;

/** How long before its due time a notice is put into the outbox. */
export const AHEAD = 10 * MINUTE;

/** What of a rotation the planning looks at. */
export function planRange(now: number): { start: number; end: number } {
  return {
    start: now - GAP_MEMORY,
    // Beyond the last gap that is told, to tell where that one ends.
    end: now + AHEAD + GAP_LEAD + 14 * DAY,
  };
}

/**
 * The notices that follow from who is on call: shifts that start and gaps that
 * come. Those that are due within the next minutes or were due before, as far
 * as what they tell lies ahead.
 *
 * @remarks
 * The key of a notice names what happens and when, so the same shift is the
 * same notice in every sweep, and one whose start moved is another.
 */
export function planNotices(
  rotation: NotifiedRotation,
  now: number,
): Array<NewMessage<Notice>> {
  return [...planStarts(rotation, now), ...planGaps(rotation, now)].filter(
    notice =>
      notice.dueAt <= now + AHEAD &&
      (notice.expiresAt === undefined || notice.expiresAt > now),
  );
}

function planStarts(
  rotation: NotifiedRotation,
  now: number,
): Array<NewMessage<Notice>> {
  const { id, title, resolvable } = rotation;
  // What is on already seems to start now, and that is too late to be told.
  const range = { start: now, end: now + DAY + AHEAD + 1 };
  return shifts(resolvable, range).flatMap(({ layer, user, start }) =>
    LEADS.map(({ lead, time }, index) => {
      // One that is so late that the next is due would say the same twice.
      const next = LEADS[index + 1]?.time ?? 0;
      return {
        key: dedupeKey('shift-start', id, layer, user, start, lead),
        subject: planSubjectOf(id),
        dueAt: start - time,
        expiresAt: start - next,
        payload: {
          kind: 'shift-start' as const,
          to: user,
          rotation: { id, title },
          timeZone: zoneOf(rotation, layer, start),
          layer,
          start,
          lead,
        },
      };
    }),
  );
}

function planGaps(
  rotation: NotifiedRotation,
  now: number,
): Array<NewMessage<Notice>> {
  const { id, title, owner, resolvable } = rotation;
  const range = planRange(now);
  const found = gaps(resolvable, range).filter(
    ({ start, end }) => start > range.start && end > now,
  );
  const ofRotation = found.filter(({ layer }) => layer === undefined);
  const isPartOf = (gap: Gap) => (whole: Gap) =>
    gap !== whole && whole.start <= gap.start && whole.end >= gap.end;
  return found
    .filter(gap => !ofRotation.some(isPartOf(gap)))
    .map(({ layer, start, end }) => {
      const isOpen = end === range.end;
      return {
        key: dedupeKey('gap', id, layer ?? '', start),
        subject: planSubjectOf(id),
        dueAt: start - GAP_LEAD,
        ...(!isOpen && { expiresAt: end }),
        payload: {
          kind: 'gap' as const,
          to: owner,
          rotation: { id, title },
          timeZone: zoneOf(rotation, layer, start),
          ...(layer !== undefined && { layer }),
          start,
          ...(!isOpen && { end }),
        },
      };
    });
}
