import { Instant } from '../model';

const SECOND = 1000;

/**
 * A function that asks Intl how far a zone's wall clock is ahead of UTC at an
 * instant, in milliseconds. Slow (microseconds): the transition table is built
 * from it once.
 *
 * @throws RangeError if the zone is unknown.
 */
export function offsetReader(timeZone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return at => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(at).match(/\d+/g) ?? []
    ).map(Number);
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return wall - Math.floor(at / SECOND) * SECOND;
  };
}
