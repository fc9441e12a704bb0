import { Instant, Interval, Stretch } from '../model';
import { offStretch } from './stretchOf';

/**
 * Cuts a range to the time in which a layer is in effect: it is off before and
 * after, and `push` adds what is in between.
 */
export function pushActiveTime(
  range: Interval,
  [begins, ends]: readonly [Instant, Instant],
  out: Stretch[],
  push: (active: Interval) => void,
): void {
  const from = Math.min(Math.max(range.start, begins), range.end);
  const until = Math.max(from, Math.min(range.end, ends));
  if (range.start < from) {
    out.push(offStretch(range.start, from, 'not-started'));
  }
  if (from < until) {
    push({ start: from, end: until });
  }
  if (until < range.end) {
    out.push(offStretch(until, range.end, 'ended'));
  }
}
