import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { PublishedShift } from './shifts';
import { writeCalendar } from './writeCalendar';

const shift: PublishedShift = {
  uid: 'abc',
  rotation: 'parcels',
  layer: 'primary',
  user: 'user:default/ines',
  // Over the night in which Lisbon's clocks go back.
  start: Date.parse('2026-10-19T08:00:00Z'),
  end: Date.parse('2026-10-26T09:00:00Z'),
  summary: 'On call (primary): Inês Carvalho – Parcels; a, b',
  sequence: 3,
  cancelled: false,
  changedAt: Date.parse('2026-10-01T12:00:00Z'),
};
const gone = { ...shift, uid: 'def', sequence: 4, cancelled: true };

const text = writeCalendar('On call: Parcels', [shift, gone]);

it('two other libraries read back what was written', () => {
  const read = sync.parseICS(text);
  const events = Object.values(read).flatMap(one =>
    one?.type === 'VEVENT' ? [one] : [],
  );
  expect(
    events.map(event => ({
      uid: event.uid,
      start: new Date(event.start).toISOString(),
      end: event.end && new Date(event.end).toISOString(),
      stamp: new Date(event.dtstamp).toISOString(),
      summary: event.summary,
      sequence: Number(event.sequence),
      status: event.status,
      transparency: event.transparency,
    })),
  ).toEqual([
    {
      uid: 'abc@runbook',
      start: '2026-10-19T08:00:00.000Z',
      end: '2026-10-26T09:00:00.000Z',
      stamp: '2026-10-01T12:00:00.000Z',
      summary: shift.summary,
      sequence: 3,
      status: 'CONFIRMED',
      transparency: 'TRANSPARENT',
    },
    expect.objectContaining({
      uid: 'def@runbook',
      sequence: 4,
      status: 'CANCELLED',
    }),
  ]);

  const [first] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents(
    'vevent',
  );
  const event = first && new ICAL.Event(first);
  expect(event?.summary).toBe(shift.summary);
  expect(event?.endDate.toJSDate()).toEqual(new Date(shift.end));
});

it('calendars are told to look again every hour, by both names', () => {
  expect(text).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT1H\r$/m);
  expect(text).toMatch(/^X-PUBLISHED-TTL:PT1H\r$/m);
});

it('times are in UTC', () => {
  expect(text).toMatch(/^DTSTART:20261019T080000Z\r$/m);
  expect(text).not.toMatch(/TZID/);
});

it('a feed without shifts is a calendar still', () => {
  const empty = new ICAL.Component(ICAL.parse(writeCalendar('x', [])));
  expect(empty.getAllSubcomponents('vevent')).toEqual([]);
});
