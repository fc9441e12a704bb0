import { Instant, Rotation, Shift, shifts } from 'oncall-rotation';

/** How far ahead shifts are offered: 120 days. */
const AHEAD_MS = 120 * 86_400_000;

/** Somebody's shifts that lie ahead or are on. */
export function shiftsAhead(
  rotation: Rotation,
  user: string | undefined,
  now: Instant,
): Shift[] {
  return user === undefined
    ? []
    : shifts(rotation, { start: now, end: now + AHEAD_MS }, { user });
}

/** Names a shift among others. */
export function shiftKey({ layer, start }: Shift): string {
  return `${start} ${layer}`;
}
