import { GapReason, Instant, OffReason, Stretch } from '../model';

const NONE: readonly string[] = [];

/** Nobody on purpose. */
export function offStretch(
  start: Instant,
  end: Instant,
  reason: OffReason,
  turn?: number,
): Stretch {
  return { start, end, state: 'off', reason, users: NONE, turn, via: NONE };
}

/** Nobody though somebody should be. */
export function gapStretch(
  start: Instant,
  end: Instant,
  reason: GapReason,
  turn: number | undefined,
  via: readonly string[] = NONE,
): Stretch {
  return { start, end, state: 'gap', reason, users: NONE, turn, via };
}

/** Somebody on call. */
export function onStretch(
  start: Instant,
  end: Instant,
  users: readonly string[],
  turn: number | undefined,
  via: readonly string[] = NONE,
): Stretch {
  return { start, end, state: 'on', users, turn, via };
}
