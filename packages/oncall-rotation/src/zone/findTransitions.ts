import { Instant, Interval } from '../model';
import { DAY, SECOND } from '../local/units';

/** From `at` on, the zone has `offset`. Milliseconds. */
export interface Transition {
  readonly at: Instant;
  readonly offset: number;
}

/**
 * All changes of a zone's offset in a range, by asking once a day and closing
 * in on each change by halves. The range is in whole seconds. Two changes within one day that undo each other
 * would be missed; no zone has ever had such a pair.
 */
export function findTransitions(
  readOffset: (at: Instant) => number,
  range: Interval,
): Transition[] {
  const found: Transition[] = [];
  let offset = readOffset(range.start);
  for (let day = range.start; day < range.end; day += DAY) {
    const dayEnd = Math.min(day + DAY, range.end);
    const offsetAtEnd = readOffset(dayEnd);
    let before = day;
    while (offset !== offsetAtEnd) {
      let after = dayEnd;
      while (after - before > SECOND) {
        const middle = Math.floor((before + after) / 2 / SECOND) * SECOND;
        if (readOffset(middle) === offset) {
          before = middle;
        } else {
          after = middle;
        }
      }
      offset = readOffset(after);
      found.push({ at: after, offset });
      before = after;
    }
  }
  return found;
}
