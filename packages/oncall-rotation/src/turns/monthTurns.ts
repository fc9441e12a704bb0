import { DAY } from '../local/units';
import { TurnSequence } from './turnSequence';

/** Months are counted from January 1970. */
function monthOf(local: number): number {
  const date = new Date(local);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function daysIn(month: number): number {
  return new Date(Date.UTC(1970, month + 1, 0)).getUTCDate();
}

/**
 * Turns of months. Each counts from the anchor, so a day that a month lacks is
 * clamped for that month only: 31 January, 29 February, 31 March.
 */
export function monthTurns(first: number, length: number): TurnSequence {
  const firstMonth = monthOf(first);
  const day = new Date(first).getUTCDate();
  const timeOfDay = first - Math.floor(first / DAY) * DAY;
  const start = (k: number) => {
    const month = firstMonth + k * length;
    const date = Math.min(day, daysIn(month));
    return Date.UTC(1970, month, date) + timeOfDay;
  };
  return {
    start,
    lastBy: local => {
      const k = Math.floor((monthOf(local) - firstMonth) / length);
      return start(k) <= local ? k : k - 1;
    },
    subDay: false,
  };
}
