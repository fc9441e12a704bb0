import { Instant, instantToWall, wallToInstant } from 'oncall-rotation';
import { BusinessCalendar } from '../model';

const DAY = 86_400_000;
/** A calendar without a working day in this many is none. */
const SEARCH_LIMIT = 400;

/**
 * The end of the `days`-th business day after the day of `from`, in the
 * calendar's zone: what happened on a Monday and is due within five business
 * days is due when the next Monday ends.
 *
 * @throws RangeError on an unknown zone, or when the calendar has no working day.
 * @public
 */
export function addBusinessDays(
  from: Instant,
  days: number,
  calendar: BusinessCalendar,
): Instant {
  const { timeZone } = calendar;
  let date = instantToWall(timeZone, from).slice(0, 10);
  let left = days;
  for (let step = 0; left > 0; step += 1) {
    if (step > SEARCH_LIMIT + days * 7) {
      throw new RangeError('The calendar has no business days');
    }
    date = nextDate(date);
    if (isBusinessDay(date, calendar)) {
      left -= 1;
    }
  }
  return wallToInstant(timeZone, `${nextDate(date)}T00:00`);
}

function isBusinessDay(
  date: string,
  { weekend, holidays }: BusinessCalendar,
): boolean {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  return !weekend.includes(weekday) && !holidays.includes(date);
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + DAY)
    .toISOString()
    .slice(0, 10);
}
