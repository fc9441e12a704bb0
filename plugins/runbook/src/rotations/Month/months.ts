import {
  Instant,
  instantToWall,
  Interval,
  wallToInstant,
} from 'oncall-rotation';

/** A month as the address names it: `2026-03`. */
export type Month = string;

/** A day of the calendar in a zone; an hour shorter or longer at a clock change. */
export interface Day extends Interval {
  weekend: boolean;
}

/** The month in which an instant lies on a zone's clock. */
export function monthAt(zone: string, at: Instant): Month {
  return instantToWall(zone, at).slice(0, 7);
}

/** The month so many months later. */
export function monthsLater(month: Month, count: number): Month {
  const [year = NaN, number = NaN] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  const later = String((index % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${later}`;
}

/** From midnight of the first day to midnight after the last. */
export function monthRange(zone: string, month: Month): Interval {
  return {
    start: wallToInstant(zone, `${month}-01T00:00`),
    end: wallToInstant(zone, `${monthsLater(month, 1)}-01T00:00`),
  };
}

/** The days of a month in a zone. A date that the zone skipped is not there. */
export function daysOfMonth(zone: string, month: Month): Day[] {
  const [year = NaN, number = NaN] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const midnight = (day: number) =>
    day > length
      ? monthRange(zone, month).end
      : wallToInstant(zone, `${month}-${String(day).padStart(2, '0')}T00:00`);
  return Array.from({ length }, (_, index) => ({
    start: midnight(index + 1),
    end: midnight(index + 2),
    weekend: [0, 6].includes(
      new Date(Date.UTC(year, number - 1, index + 1)).getUTCDay(),
    ),
  })).filter(({ start, end }) => end > start);
}
