import ICAL from 'ical.js';
import { CalendarError } from './CalendarError';
import {
  CalendarZone,
  describedZone,
  platformZone,
  utcZone,
} from './CalendarZone';

/** The zones of one calendar: by name, for times without one, and for dates. */
export class CalendarZones {
  readonly #calendar: ICAL.Component;
  readonly #known = new Map<string, CalendarZone>();
  /** Of times that name no zone. */
  readonly floating: CalendarZone;
  /** Of whole days. */
  readonly days: CalendarZone;

  constructor(calendar: ICAL.Component, timeZone: string) {
    this.#calendar = calendar;
    const own = calendar.getFirstPropertyValue('x-wr-timezone');
    this.days = platformZone(timeZone) ?? utcZone;
    this.floating =
      (typeof own === 'string' ? platformZone(own) : undefined) ?? this.days;
  }

  /** @throws CalendarError - for a time in a zone that nobody knows. */
  of(property: ICAL.Property, time: ICAL.Time): CalendarZone {
    if (time.isDate) {
      return this.days;
    }
    if (time.zone === ICAL.Timezone.utcTimezone) {
      return utcZone;
    }
    const name = property.getFirstParameter('tzid');
    return name ? this.#named(name) : this.floating;
  }

  #named(name: string): CalendarZone {
    let zone = this.#known.get(name);
    if (!zone) {
      zone = this.#find(name);
      this.#known.set(name, zone);
    }
    return zone;
  }

  /**
   * The platform's own data first: what calendars send along often leaves out
   * past and future changes of the rules.
   */
  #find(name: string): CalendarZone {
    const described = this.#calendar
      .getAllSubcomponents('vtimezone')
      .find(zone => zone.getFirstPropertyValue('tzid') === name);
    const location = described?.getFirstPropertyValue('x-lic-location');
    const zone =
      ianaNames(name, location).map(platformZone).find(Boolean) ??
      (described && describedZone(readZone(described)));
    if (!zone) {
      throw new CalendarError(
        `A time is in the zone "${name}", which is no IANA name and which the calendar does not describe.`,
      );
    }
    return zone;
  }
}

/** Some programs put their own path before: `/mozilla.org/20050126_1/Europe/Berlin`. */
function ianaNames(name: string, location: unknown): string[] {
  const parts = name.split('/');
  return [
    name,
    ...(name.startsWith('/')
      ? [parts.slice(-3).join('/'), parts.slice(-2).join('/')]
      : []),
    ...(typeof location === 'string' ? [location] : []),
  ];
}

function readZone(component: ICAL.Component): ICAL.Timezone {
  const rules = ['standard', 'daylight']
    .flatMap(part => component.getAllSubcomponents(part))
    .flatMap(part => part.getAllProperties('rrule'))
    .map(rule => rule.getFirstValue());
  // All that zones need; other rules may never match, and be looked for forever.
  if (rules.some(rule => !(rule instanceof ICAL.Recur) || !isYearly(rule))) {
    throw new CalendarError(
      'The calendar describes a zone whose clock changes other than once a year.',
    );
  }
  return new ICAL.Timezone(component);
}

function isYearly(rule: ICAL.Recur): boolean {
  return rule.freq === 'YEARLY';
}
