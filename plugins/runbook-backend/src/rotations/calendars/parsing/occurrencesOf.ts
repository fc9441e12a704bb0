import ICAL from 'ical.js';
import { Interval } from 'oncall-rotation';
import { Appointment } from './Appointment';
import { attendeesOf } from './attendeesOf';
import { CalendarError } from './CalendarError';
import { CalendarZones } from './CalendarZones';
import { endOf, EventTime, timeOf } from './EventTime';
import { startsOf } from './startsOf';

/** All components of one `UID`: the series, and the occurrences that differ. */
export interface Series {
  master: ICAL.Component | undefined;
  changed: ICAL.Component[];
}

/** The occurrences of a series that touch a range; cancelled ones are none. */
export function occurrencesOf(
  { master, changed }: Series,
  zones: CalendarZones,
  range: Interval,
): Appointment[] {
  const replaced = new Set<number>();
  const found: Appointment[] = [];
  if (master && isCancelled(master)) {
    return found;
  }
  for (const event of changed) {
    const of = timeOf(event, 'recurrence-id', zones);
    if (of) {
      replaced.add(of.instant);
    }
    found.push(...single(event, zones));
  }
  if (master) {
    found.push(...repeated(master, zones, range, replaced));
  }
  return found.filter(
    ({ start, end }) => start < end && start < range.end && end > range.start,
  );
}

function single(event: ICAL.Component, zones: CalendarZones): Appointment[] {
  const start = startOf(event, zones);
  return isCancelled(event)
    ? []
    : [
        appointment(
          event,
          start.instant,
          endOf(event, start, zones)(start.wall),
        ),
      ];
}

function repeated(
  event: ICAL.Component,
  zones: CalendarZones,
  range: Interval,
  replaced: ReadonlySet<number>,
): Appointment[] {
  const start = startOf(event, zones);
  const end = endOf(event, start, zones);
  const longest = Math.max(0, end(start.wall) - start.instant);
  return startsOf(event, start, zones, { range, longest }).flatMap(wall => {
    const at = start.zone.toInstant(wall);
    return replaced.has(at) ? [] : [appointment(event, at, end(wall))];
  });
}

function appointment(
  event: ICAL.Component,
  start: number,
  end: number,
): Appointment {
  return {
    start,
    end,
    summary: summaryOf(event),
    attendees: attendeesOf(event),
  };
}

function startOf(event: ICAL.Component, zones: CalendarZones): EventTime {
  const start = timeOf(event, 'dtstart', zones);
  if (!start || !Number.isFinite(start.instant)) {
    throw new CalendarError('It has no start.');
  }
  return start;
}

function isCancelled(event: ICAL.Component): boolean {
  const status = event.getFirstPropertyValue('status');
  return String(status).toUpperCase() === 'CANCELLED';
}

/** The title of an event, in a line. */
export function summaryOf(event: ICAL.Component): string {
  const summary = event.getFirstPropertyValue('summary');
  return typeof summary === 'string'
    ? summary.replace(/\s+/g, ' ').trim().slice(0, 200)
    : '';
}
