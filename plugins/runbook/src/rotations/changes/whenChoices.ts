import { Instant, Interval, nextHandoff, Rotation } from 'oncall-rotation';

const HOUR_MS = 3_600_000;

/** How a reader says when: counted from now, a shift, or both ends typed. */
export type When = 'hour' | 'handoff' | 'shift' | 'custom';

/** The time that each choice means, as far as it can be offered. */
export function whenChoices(options: {
  rotation: Rotation;
  now: Instant;
  /** The earliest handoff of any layer unless given. */
  layer?: string;
  /** A shift that the reader came from. */
  shift?: Interval;
}): Partial<Record<Exclude<When, 'custom'>, Interval>> {
  const { rotation, now, layer, shift } = options;
  const handoff = nextHandoff(
    rotation,
    now,
    layer === undefined ? {} : { layer },
  );
  const rest = shift && { ...shift, start: Math.max(now, shift.start) };
  return {
    ...(rest && rest.end > rest.start && { shift: rest }),
    hour: { start: now, end: now + HOUR_MS },
    ...(handoff && { handoff: { start: now, end: handoff.at } }),
  };
}
