import { DAY, WEEK } from '../local/units';
import { dayStart, weekStart } from '../local/weekday';
import { TurnSequence } from './turnSequence';

/**
 * Turns of `length` active days: dates whose weekday is active, counted from
 * the anchor's date on. Turn 0 starts at the anchor, active or not.
 *
 * @param activeWeekdays - rising, 0 is Monday, at least one
 */
export function activeDayTurns(
  first: number,
  length: number,
  activeWeekdays: readonly number[],
): TurnSequence {
  const perWeek = activeWeekdays.length;
  const firstMonday = weekStart(first);
  const timeOfDay = first - dayStart(first);
  const activeFrom = (weekday: number) =>
    activeWeekdays.filter(active => active < weekday).length;
  const skipped = activeFrom((dayStart(first) - firstMonday) / DAY);

  const activeDate = (index: number) => {
    const week = Math.floor((index + skipped) / perWeek);
    const weekday = activeWeekdays[index + skipped - week * perWeek] ?? 0;
    return firstMonday + week * WEEK + weekday * DAY;
  };

  return {
    start: k => (k === 0 ? first : activeDate(k * length) + timeOfDay),
    lastBy: local => {
      if (local < first) {
        return -1;
      }
      const date = dayStart(local - timeOfDay);
      const monday = weekStart(date);
      const weeks = (monday - firstMonday) / WEEK;
      const daysBegun =
        weeks * perWeek + activeFrom((date - monday) / DAY + 1) - skipped;
      return Math.max(0, Math.floor((daysBegun - 1) / length));
    },
    subDay: false,
  };
}
