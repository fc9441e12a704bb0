import ICAL from 'ical.js';
import { Peer, Schedule, Turns } from './schedule';

/** What calendars send along for New York; ical.js knows no zones by itself. */
const NEW_YORK = `BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE`;

function eventOf({ unit, length, timeZone }: Schedule, start: string) {
  const first = Number(start.slice(11, 13));
  const hours = Array.from(
    { length: 24 / length },
    (_, i) => (first + i * length) % 24,
  ).sort((a, b) => a - b);
  const recurrence =
    unit === 'week'
      ? `FREQ=WEEKLY;INTERVAL=${length}`
      : `FREQ=DAILY;BYHOUR=${hours.join(',')}`;
  const calendar = new ICAL.Component(
    ICAL.parse(`BEGIN:VCALENDAR
${NEW_YORK}
BEGIN:VEVENT
UID:layer
DTSTART;TZID=${timeZone}:${start.replace(/[-:]/g, '')}00
RRULE:${recurrence}
END:VEVENT
END:VCALENDAR`),
  );
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
}

/** Expands each layer's event from its start, as ical.js does it. */
export const icalExpansion: Peer = {
  name: 'ical.js expansion',
  setUp(schedule) {
    const { people } = schedule;
    const events = schedule.starts.map(start => eventOf(schedule, start));
    return {
      now: at =>
        events.map(event => {
          const turns = event.iterator();
          let k = -1;
          for (;;) {
            const next = turns.next();
            if (!next || next.toUnixTime() * 1000 > at) {
              return k % people;
            }
            k += 1;
          }
        }),
      range: (start, end) =>
        events.map(event => {
          const turns = event.iterator();
          const found: Turns = { starts: [], people: [] };
          for (let k = 0; ; k += 1) {
            const at = (turns.next()?.toUnixTime() ?? Infinity) * 1000;
            if (at >= end) {
              return found;
            }
            if (at >= start) {
              found.starts.push(at);
              found.people.push(k % people);
            }
          }
        }),
    };
  },
};
