import { Interval } from '../model';
import { DAY, WEEK } from '../local/units';
import { unionOf } from '../local/unionOf';
import { weekStart } from '../local/weekday';
import { Zone } from '../zone/zone';
import { WeekPattern } from './weekPattern';

/** More than any clock ever jumped. */
const JUMP = 2 * DAY;

/**
 * The pattern's windows that touch the range: sorted, apart from one another,
 * not clipped. Both ends of a window are wall readings; one of which a clock
 * change skips every minute does not occur.
 */
export function activeWindows(
  pattern: WeekPattern,
  zone: Zone,
  range: Interval,
): Interval[] {
  const found: Interval[] = [];
  let sorted = true;
  // A window reaches at most one week into the next.
  let monday = weekStart(zone.toLocal(range.start) - JUMP) - WEEK;
  const lastMonday = weekStart(zone.toLocal(range.end) + JUMP);
  for (; monday <= lastMonday; monday += WEEK) {
    for (const window of pattern.windows) {
      const opens = monday + window.start;
      const closes = monday + window.end;
      const start = zone.toInstant(opens);
      const end = zone.toInstant(closes);
      const occurs = start < end && !(closes < (zone.gapEnd(opens) ?? 0));
      if (occurs && end >= range.start && start <= range.end) {
        const last = found[found.length - 1];
        sorted = sorted && (!last || last.start <= start);
        found.push({ start, end });
      }
    }
  }
  // Windows can overlap, and a skipped start can fall behind the next window's.
  return unionOf(sorted ? found : found.sort((a, b) => a.start - b.start));
}
