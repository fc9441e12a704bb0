import ICAL from 'ical.js';
import { CalendarZone, Wall, wallOf } from './CalendarZone';
import { CalendarZones } from './CalendarZones';

const DAY = 24 * 60 * 60 * 1000;

/** A time of an event: what the wall shows, and where. */
export interface EventTime {
  wall: Wall;
  zone: CalendarZone;
  isDate: boolean;
  instant: number;
}

/** The times of a property, of which `EXDATE` and `RDATE` may have several. */
export function timesOf(
  property: ICAL.Property,
  zones: CalendarZones,
): EventTime[] {
  return property.getValues().flatMap((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) {
      return [];
    }
    const zone = zones.of(property, time);
    const wall = wallOf(time);
    return [{ wall, zone, isDate: time.isDate, instant: zone.toInstant(wall) }];
  });
}

/** The first time of an event's property; undefined where it has none. */
export function timeOf(
  event: ICAL.Component,
  name: string,
  zones: CalendarZones,
): EventTime | undefined {
  const property = event.getFirstProperty(name);
  return property ? timesOf(property, zones)[0] : undefined;
}

/** When an occurrence that starts at a reading ends. */
export type EndOf = (start: Wall) => number;

/**
 * How long an event lasts. An end is kept on the wall, so that a shift from nine
 * to nine stays so in the week in which clocks change. A date without an end is
 * that day; a time without an end has no length (RFC 5545 §3.6.1).
 */
export function endOf(
  event: ICAL.Component,
  start: EventTime,
  zones: CalendarZones,
): EndOf {
  const end = timeOf(event, 'dtend', zones);
  if (end) {
    return wall =>
      start.zone === end.zone
        ? end.zone.toInstant(wall + end.wall - start.wall)
        : start.zone.toInstant(wall) + end.instant - start.instant;
  }
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) {
    // Days are days on the wall, hours are exact (RFC 5545 §3.3.6).
    const days = (duration.weeks * 7 + duration.days) * DAY;
    const { hours, minutes, seconds } = duration;
    const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    return wall => start.zone.toInstant(wall + days) + exact;
  }
  return wall => start.zone.toInstant(start.isDate ? wall + DAY : wall);
}
