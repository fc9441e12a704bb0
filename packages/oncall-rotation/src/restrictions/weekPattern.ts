import { Restriction } from '../model';
import { parseLocalTime } from '../local/parseLocal';
import { DAY, WEEK } from '../local/units';
import { WEEKDAYS } from '../local/weekday';

/** A window as milliseconds since Monday 00:00 on the wall; `end` may lie in the next week. */
export interface WeekWindow {
  readonly start: number;
  readonly end: number;
}

/** What a layer's restrictions say about every week. */
export interface WeekPattern {
  /** By start; they may overlap. */
  readonly windows: readonly WeekWindow[];
  /** Weekdays on which a window starts; rising, 0 is Monday. */
  readonly activeWeekdays: readonly number[];
}

function windowEnd(restriction: Restriction, weekday: number, start: number) {
  const time = parseLocalTime(restriction.end) ?? 0;
  if (restriction.endWeekday === undefined) {
    const end = weekday * DAY + time;
    return end > start ? end : end + DAY;
  }
  const end = WEEKDAYS.indexOf(restriction.endWeekday) * DAY + time;
  return end > start ? end : end + WEEK;
}

/** Undefined if there are no restrictions. */
export function weekPattern(
  restrictions: readonly Restriction[] | undefined,
): WeekPattern | undefined {
  if (!restrictions || restrictions.length === 0) {
    return undefined;
  }
  const windows: WeekWindow[] = [];
  const active = new Set<number>();
  for (const restriction of restrictions) {
    for (const name of restriction.weekdays) {
      const weekday = WEEKDAYS.indexOf(name);
      const start = weekday * DAY + (parseLocalTime(restriction.start) ?? 0);
      active.add(weekday);
      windows.push({ start, end: windowEnd(restriction, weekday, start) });
    }
  }
  return {
    windows: windows.sort((a, b) => a.start - b.start),
    activeWeekdays: [...active].sort((a, b) => a - b),
  };
}
