import { Interval } from 'oncall-rotation';

/** Where a part of a range lies in it, for CSS. */
export interface Place {
  left: string;
  width: string;
  /** From 0 to 1. */
  share: number;
}

/** Where an interval, cut to a range, lies in it. */
export function placeIn(range: Interval, { start, end }: Interval): Place {
  const length = range.end - range.start;
  const left = (Math.max(start, range.start) - range.start) / length;
  const right = (Math.min(end, range.end) - range.start) / length;
  return {
    left: `${left * 100}%`,
    width: `${(right - left) * 100}%`,
    share: right - left,
  };
}
