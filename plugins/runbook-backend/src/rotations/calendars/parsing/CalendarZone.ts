import ICAL from 'ical.js';
import { instantToWall, wallToInstant } from 'oncall-rotation';

const MINUTE = 60_000;

/**
 * A wall-clock reading, as the milliseconds that it would be in UTC: to be
 * added up and compared without a zone.
 */
export type Wall = number;

/** What the wall clock of an event shows, and when. */
export interface CalendarZone {
  toInstant(wall: Wall): number;
  toWall(instant: number): Wall;
}

export const utcZone: CalendarZone = {
  toInstant: wall => wall,
  toWall: instant => instant,
};

/** A zone that the platform knows; undefined where it does not. */
export function platformZone(name: string): CalendarZone | undefined {
  try {
    instantToWall(name, 0);
  } catch {
    return undefined;
  }
  return {
    toInstant: wall => {
      const minutes = Math.floor(wall / MINUTE) * MINUTE;
      const text = new Date(minutes).toISOString().slice(0, 16);
      return wallToInstant(name, text) + (wall - minutes);
    },
    toWall: instant => {
      const minutes = Math.floor(instant / MINUTE) * MINUTE;
      return Date.parse(`${instantToWall(name, minutes)}Z`) + instant - minutes;
    },
  };
}

/** A zone as the calendar itself describes it, in a `VTIMEZONE`. */
export function describedZone(zone: ICAL.Timezone): CalendarZone {
  return {
    toInstant: wall => timeOf(wall, zone).toUnixTime() * 1000,
    toWall: instant =>
      wallOf(timeOf(instant, ICAL.Timezone.utcTimezone).convertToZone(zone)),
  };
}

/** What a time of a calendar shows, whatever its zone. */
export function wallOf(time: ICAL.Time): Wall {
  const { year, month, day, hour, minute, second } = time;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function timeOf(wall: Wall, zone: ICAL.Timezone): ICAL.Time {
  const time = ICAL.Time.fromJSDate(new Date(wall), true);
  time.zone = zone;
  return time;
}
