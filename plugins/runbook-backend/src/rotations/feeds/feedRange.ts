import { Interval } from 'oncall-rotation';
import { DAY } from '../ranges';

const DAYS_BACK = 15;
const DAYS_AHEAD = 180;
/** A shift longer than this is cut, at the first of a month. */
const MONTHS_AROUND = 2;

/**
 * What a feed tells of: 15 days back to 180 days ahead of today, in UTC. The same
 * all day, so that what has not changed is the same text.
 */
export function feedRange(now: number): Interval {
  const today = Math.floor(now / DAY) * DAY;
  return { start: today - DAYS_BACK * DAY, end: today + DAYS_AHEAD * DAY };
}

/** What has to be resolved to know where the shifts of a range start and end. */
export function rangeAround({ start, end }: Interval): Interval {
  return {
    start: monthOf(start, -MONTHS_AROUND),
    end: monthOf(end, MONTHS_AROUND),
  };
}

function monthOf(at: number, months: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}
