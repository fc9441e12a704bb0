import { calendar, event, OFFICE_ZONE } from '../__testUtils__/calendarText';
import { parseCalendar } from './parseCalendar';

const year = {
  start: Date.parse('2026-01-01T00:00Z'),
  end: Date.parse('2027-01-01T00:00Z'),
};

async function read(text: string, range = year) {
  const found = await parseCalendar(text, {
    timeZone: 'Europe/Lisbon',
    range,
  });
  const minute = (at: number) => new Date(at).toISOString().slice(0, 16);
  return found.map(
    ({ start, end, summary }) => `${summary} ${minute(start)} ${minute(end)}`,
  );
}

const march = {
  start: Date.parse('2026-03-20T00:00Z'),
  end: Date.parse('2026-04-12T00:00Z'),
};

const weekly = [
  'UID:week',
  'SUMMARY:Ines',
  'DTSTART;TZID=Europe/Berlin:20240101T090000',
  'DTEND;TZID=Europe/Berlin:20240108T090000',
  'RRULE:FREQ=WEEKLY',
];

describe('the time of an event', () => {
  it.each`
    what                                            | lines                                                                                               | at
    ${'in UTC'}                                     | ${['DTSTART:20260701T080000Z', 'DTEND:20260701T200000Z']}                                           | ${'2026-07-01T08:00 2026-07-01T20:00'}
    ${'in a zone that the platform knows'}          | ${['DTSTART;TZID=America/New_York:20260701T080000', 'DTEND;TZID=America/New_York:20260701T200000']} | ${'2026-07-01T12:00 2026-07-02T00:00'}
    ${'in a zone that only the calendar describes'} | ${['DTSTART;TZID=Office:20260701T080000', 'DTEND;TZID=Office:20260701T200000']}                     | ${'2026-07-01T06:00 2026-07-01T18:00'}
    ${'in winter in such a zone'}                   | ${['DTSTART;TZID=Office:20261201T080000', 'DTEND;TZID=Office:20261201T200000']}                     | ${'2026-12-01T07:00 2026-12-01T19:00'}
    ${'in a zone named below a path'}               | ${['DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260701T080000', 'DURATION:PT12H']}         | ${'2026-07-01T06:00 2026-07-01T18:00'}
    ${'without a zone, in that of the rotation'}    | ${['DTSTART:20260701T080000', 'DTEND:20260701T200000']}                                             | ${'2026-07-01T07:00 2026-07-01T19:00'}
    ${'of whole days, in the zone of the rotation'} | ${['DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260703']}                                     | ${'2026-06-30T23:00 2026-07-02T23:00'}
    ${'of a day without an end'}                    | ${['DTSTART;VALUE=DATE:20260701']}                                                                  | ${'2026-06-30T23:00 2026-07-01T23:00'}
    ${'of a day of 23 hours'}                       | ${['DTSTART;VALUE=DATE:20260329']}                                                                  | ${'2026-03-29T00:00 2026-03-29T23:00'}
    ${'with a length in days, by the wall'}         | ${['DTSTART;TZID=Europe/Berlin:20260328T090000', 'DURATION:P1D']}                                   | ${'2026-03-28T08:00 2026-03-29T07:00'}
    ${'with a length in hours, exactly'}            | ${['DTSTART;TZID=Europe/Berlin:20260328T090000', 'DURATION:PT24H']}                                 | ${'2026-03-28T08:00 2026-03-29T08:00'}
    ${'that ends in another zone'}                  | ${['DTSTART;TZID=Europe/Berlin:20260701T090000', 'DTEND;TZID=America/New_York:20260701T090000']}    | ${'2026-07-01T07:00 2026-07-01T13:00'}
  `('$what', async ({ lines, at }) => {
    const text = calendar(OFFICE_ZONE, event('UID:1', 'SUMMARY:x', ...lines));
    expect(await read(text)).toEqual([`x ${at}`]);
  });

  it('without a zone is in that of the calendar, where it has one', async () => {
    const text = calendar(
      'X-WR-TIMEZONE:America/New_York',
      event('UID:1', 'SUMMARY:x', 'DTSTART:20260701T080000', 'DURATION:PT1H'),
    );
    expect(await read(text)).toEqual(['x 2026-07-01T12:00 2026-07-01T13:00']);
  });

  it('without an end has no length, so that nobody is on call by it', async () => {
    const text = calendar(
      event('UID:1', 'SUMMARY:x', 'DTSTART:20260701T080000Z'),
    );
    expect(await read(text)).toEqual([]);
  });
});

describe('an event that repeats', () => {
  it('keeps to the wall over a clock change', async () => {
    expect(await read(calendar(event(...weekly)), march)).toEqual([
      'Ines 2026-03-16T08:00 2026-03-23T08:00',
      'Ines 2026-03-23T08:00 2026-03-30T07:00',
      'Ines 2026-03-30T07:00 2026-04-06T07:00',
      'Ines 2026-04-06T07:00 2026-04-13T07:00',
    ]);
  });

  it('leaves out what EXDATE names, by time or by date', async () => {
    const text = calendar(
      event(
        ...weekly,
        'EXDATE;TZID=Europe/Berlin:20260323T090000',
        'EXDATE;VALUE=DATE:20260406',
      ),
    );
    expect(await read(text, march)).toEqual([
      'Ines 2026-03-16T08:00 2026-03-23T08:00',
      'Ines 2026-03-30T07:00 2026-04-06T07:00',
    ]);
  });

  it('has one occurrence elsewhere, and one cancelled', async () => {
    const text = calendar(
      event(
        'UID:week',
        'SUMMARY:Tom',
        'RECURRENCE-ID:20260323T080000Z',
        'DTSTART;TZID=Europe/Berlin:20260324T090000',
        'DTEND;TZID=Europe/Berlin:20260325T090000',
      ),
      event(
        'UID:week',
        'SUMMARY:Ines',
        'STATUS:CANCELLED',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000',
        'DTSTART;TZID=Europe/Berlin:20260330T090000',
        'DTEND;TZID=Europe/Berlin:20260406T090000',
      ),
      event(...weekly),
    );
    expect(await read(text, march)).toEqual([
      'Ines 2026-03-16T08:00 2026-03-23T08:00',
      'Tom 2026-03-24T08:00 2026-03-25T08:00',
      'Ines 2026-04-06T07:00 2026-04-13T07:00',
    ]);
  });

  it('happens at RDATE too', async () => {
    const text = calendar(
      event(
        'UID:1',
        'SUMMARY:x',
        'DTSTART;TZID=Europe/Berlin:20260302T090000',
        'DTEND;TZID=Europe/Berlin:20260302T170000',
        'RDATE;TZID=Europe/Berlin:20260701T090000,20260702T090000',
      ),
    );
    expect(await read(text)).toEqual([
      'x 2026-03-02T08:00 2026-03-02T16:00',
      'x 2026-07-01T07:00 2026-07-01T15:00',
      'x 2026-07-02T07:00 2026-07-02T15:00',
    ]);
  });

  it.each`
    until                 | last
    ${'20260330T070000Z'} | ${'2026-03-30T07:00'}
    ${'20260330T065959Z'} | ${'2026-03-23T08:00'}
    ${'20260330'}         | ${'2026-03-30T07:00'}
    ${'20260329'}         | ${'2026-03-23T08:00'}
  `('ends with UNTIL $until', async ({ until, last }) => {
    const text = calendar(
      event(...weekly.slice(0, 4), `RRULE:UNTIL=${until};FREQ=WEEKLY`),
    );
    expect((await read(text, march)).pop()).toContain(`Ines ${last}`);
  });

  it('ends with COUNT, however long ago it began', async () => {
    const text = calendar(
      event(...weekly.slice(0, 4), 'RRULE:FREQ=WEEKLY;COUNT=118'),
    );
    expect(await read(text, march)).toEqual([
      'Ines 2026-03-16T08:00 2026-03-23T08:00',
      'Ines 2026-03-23T08:00 2026-03-30T07:00',
      'Ines 2026-03-30T07:00 2026-04-06T07:00',
    ]);
  });

  it('of whole days stays whole over a clock change', async () => {
    const text = calendar(
      event(
        'UID:1',
        'SUMMARY:x',
        'DTSTART;VALUE=DATE:20260328',
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
    );
    expect(await read(text)).toEqual([
      'x 2026-03-28T00:00 2026-03-29T00:00',
      'x 2026-03-29T00:00 2026-03-29T23:00',
      'x 2026-03-29T23:00 2026-03-30T23:00',
    ]);
  });
});

it('a cancelled event is none, with all its occurrences', async () => {
  const text = calendar(event(...weekly, 'STATUS:CANCELLED'));
  expect(await read(text)).toEqual([]);
});

it('of an event that is there twice the later one counts', async () => {
  const one = ['UID:1', 'DTSTART:20260701T080000Z', 'DURATION:PT1H'];
  const text = calendar(
    event(...one, 'SUMMARY:new', 'SEQUENCE:3'),
    event(...one, 'SUMMARY:old', 'SEQUENCE:2'),
  );
  expect(await read(text)).toEqual(['new 2026-07-01T08:00 2026-07-01T09:00']);
});

it('several calendars in one file are read', async () => {
  const one = calendar(event('SUMMARY:a', 'DTSTART;VALUE=DATE:20260701'));
  const two = calendar(event('SUMMARY:b', 'DTSTART;VALUE=DATE:20260702'));
  expect(await read(one + two)).toHaveLength(2);
});

it('who is invited is told, but not rooms nor those who declined', async () => {
  const text = calendar(
    event(
      'SUMMARY:x',
      'DTSTART;VALUE=DATE:20260701',
      'ATTENDEE;CN=Ines Carvalho;PARTSTAT=ACCEPTED:mailto:ines@example.com',
      'ATTENDEE;CN=Tom:urn:uuid:17',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:no@example.com',
      'ATTENDEE;CUTYPE=ROOM:mailto:room@example.com',
    ),
  );
  const [found] = await parseCalendar(text, { timeZone: 'UTC', range: year });
  expect(found?.attendees).toEqual([
    { name: 'Ines Carvalho', email: 'ines@example.com' },
    { name: 'Tom' },
  ]);
});

describe('is refused in words, when it', () => {
  const nine = ['UID:1', 'SUMMARY:Ines', 'DTSTART:20260101T090000Z'];
  const day = [...nine, 'DURATION:PT8H'];
  it.each`
    what                              | text                                                                                                           | message
    ${'is a web page'}                | ${'<!DOCTYPE html><html></html>'}                                                                              | ${/web page and no calendar/}
    ${'is something else'}            | ${'Ines, Tom'}                                                                                                 | ${/does not begin with BEGIN:VCALENDAR/}
    ${'is cut off'}                   | ${calendar(event(...day)).slice(0, 90)}                                                                        | ${/The calendar is broken/}
    ${'names a zone nobody knows'}    | ${calendar(event('SUMMARY:Ines', 'DTSTART;TZID=Mars:20260101T090000'))}                                        | ${/"Ines" cannot be read: A time is in the zone "Mars"/}
    ${'has an event without a start'} | ${calendar(event('SUMMARY:Ines', 'UID:1'))}                                                                    | ${/"Ines" cannot be read: It has no start/}
    ${'repeats every second'}         | ${calendar(event(...day, 'RRULE:FREQ=SECONDLY'))}                                                              | ${/"Ines" cannot be read: The rule FREQ=SECONDLY/}
    ${'repeats all too often'}        | ${calendar(event(...day, 'RRULE:FREQ=HOURLY'))}                                                                | ${/more than 5000 entries/}
    ${'has a zone of endless search'} | ${calendar(OFFICE_ZONE.replace('YEARLY', 'DAILY'), event('SUMMARY:x', 'DTSTART;TZID=Office:20260101T090000'))} | ${/other than once a year/}
  `('$what', async ({ text, message }) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

it('a rule that never matches gives the first occurrence alone', async () => {
  const text = calendar(
    event(
      'SUMMARY:x',
      'DTSTART:20260101T090000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    ),
  );
  expect(await read(text)).toEqual(['x 2026-01-01T09:00 2026-01-01T10:00']);
});
