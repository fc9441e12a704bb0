import {
  clockChanges,
  Instant,
  instantToWall,
  Interval,
} from 'oncall-rotation';

/** Whether the clocks of two zones show the same throughout a range. */
export function sameClock(a: string, b: string, range: Interval): boolean {
  if (a === b) {
    return true;
  }
  const changes = (zone: string) =>
    JSON.stringify(
      clockChanges(zone, range).map(({ at, after }) => [at, after]),
    );
  return sameClockAt(a, b, range.start) && changes(a) === changes(b);
}

/** Whether the clocks of two zones show the same at an instant. */
export function sameClockAt(a: string, b: string, at: Instant): boolean {
  return instantToWall(a, at) === instantToWall(b, at);
}
