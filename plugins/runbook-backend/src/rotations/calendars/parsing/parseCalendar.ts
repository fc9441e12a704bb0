import { setImmediate } from 'node:timers/promises';
import ICAL from 'ical.js';
import { Interval } from 'oncall-rotation';
import { Appointment } from './Appointment';
import { CalendarError } from './CalendarError';
import { CalendarZones } from './CalendarZones';
import { occurrencesOf, Series, summaryOf } from './occurrencesOf';

/** The most that one calendar may give; far more than people take shifts. */
export const MAX_ENTRIES = 5_000;

/** Longest time that the events of one calendar may take, in milliseconds. */
const MAX_TIME = 5_000;

/**
 * Reads iCalendar: every occurrence that touches a range, by time.
 *
 * Whole days, and times without a zone where the calendar names none, are in
 * `timeZone`. Gives way to other work between events.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 * @throws CalendarError - when it is no calendar, or not wholly understood: a
 * shift that is silently missing is worse than a calendar that is not read.
 */
export async function parseCalendar(
  text: string,
  { timeZone, range }: { timeZone: string; range: Interval },
): Promise<Appointment[]> {
  const started = performance.now();
  const found: Appointment[] = [];
  for (const calendar of readComponents(text)) {
    const zones = new CalendarZones(calendar, timeZone);
    for (const series of seriesOf(calendar)) {
      found.push(...readSeries(series, zones, range));
      if (found.length > MAX_ENTRIES) {
        throw new CalendarError(
          `The calendar has more than ${MAX_ENTRIES} entries in the time that is read.`,
        );
      }
      if (performance.now() - started > MAX_TIME) {
        throw new CalendarError(
          `The events of the calendar repeat so often that they take more than ${
            MAX_TIME / 1000
          } seconds to read.`,
        );
      }
      await setImmediate();
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function readComponents(text: string): ICAL.Component[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!/^BEGIN:VCALENDAR/i.test(trimmed)) {
    throw new CalendarError(
      /^<(!doctype|html)/i.test(trimmed)
        ? 'This is a web page and no calendar. Copy the address of the iCalendar feed, which often ends in .ics and needs no signing in.'
        : 'This is no calendar: it does not begin with BEGIN:VCALENDAR.',
    );
  }
  try {
    const parsed: unknown = ICAL.parse(trimmed);
    // Several calendars in one file make a list of what one is.
    const all =
      Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    return all.map(one => new ICAL.Component(one));
  } catch (error) {
    throw new CalendarError(
      `The calendar is broken: ${
        error instanceof Error ? error.message : String(error)
      }.`,
      { cause: error },
    );
  }
}

function seriesOf(calendar: ICAL.Component): Iterable<Series> {
  const byUid = new Map<string, Series>();
  calendar.getAllSubcomponents('vevent').forEach((event, index) => {
    // Without a UID, which is not allowed but seen, each is one by itself.
    const uid = String(event.getFirstPropertyValue('uid') ?? `#${index}`);
    const series = byUid.get(uid) ?? { master: undefined, changed: [] };
    if (event.hasProperty('recurrence-id')) {
      series.changed.push(event);
    } else {
      series.master = later(series.master, event);
    }
    byUid.set(uid, series);
  });
  return byUid.values();
}

/** Of an event that is there twice, the one that was changed last. */
function later(a: ICAL.Component | undefined, b: ICAL.Component) {
  return a && sequenceOf(a) > sequenceOf(b) ? a : b;
}

function sequenceOf(event: ICAL.Component): number {
  return Number(event.getFirstPropertyValue('sequence') ?? 0);
}

function readSeries(
  series: Series,
  zones: CalendarZones,
  range: Interval,
): Appointment[] {
  try {
    return occurrencesOf(series, zones, range);
  } catch (error) {
    const event = series.master ?? series.changed[0];
    const what = event ? `The event "${summaryOf(event)}"` : 'An event';
    throw new CalendarError(
      `${what} cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
      { cause: error },
    );
  }
}
