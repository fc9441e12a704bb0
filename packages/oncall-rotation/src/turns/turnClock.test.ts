import {
  layer,
  lines,
  rotation,
  slots,
  text,
  utc,
} from '../__testUtils__/build';
import { Layer } from '../model';
import { turnAt } from '../answers/turnAt';
import { shifts } from '../answers/shifts';
import { onCallAt } from '../answers/onCallAt';
import { wallToInstant } from '../clock/wall';

const HOUR = 3_600_000;

/** The start of the turn at an instant, its number and its length in hours. */
function turn(parts: Partial<Layer>, zone: string, at: string) {
  const found = turnAt(rotation([layer(parts)], zone), utc(at), 'primary');
  return (
    found &&
    `${found.number} ${text(found.start)} ${(found.end - found.start) / HOUR}h`
  );
}

describe('a weekly turn from Monday 09:00', () => {
  it.each`
    zone                     | at                     | is                               | why
    ${'America/New_York'}    | ${'2024-03-06T12:00Z'} | ${'9 2024-03-04T14:00Z 167h'}    | ${'the clock goes forward'}
    ${'America/New_York'}    | ${'2024-03-11T13:00Z'} | ${'10 2024-03-11T13:00Z 168h'}   | ${'it still begins at 09:00'}
    ${'America/New_York'}    | ${'2024-03-11T12:59Z'} | ${'9 2024-03-04T14:00Z 167h'}    | ${'the end is not in the turn'}
    ${'America/New_York'}    | ${'2024-10-30T12:00Z'} | ${'43 2024-10-28T13:00Z 169h'}   | ${'the clock goes back'}
    ${'Europe/Berlin'}       | ${'2024-03-27T12:00Z'} | ${'12 2024-03-25T08:00Z 167h'}   | ${'the clock goes forward'}
    ${'Europe/London'}       | ${'2024-10-27T12:00Z'} | ${'42 2024-10-21T08:00Z 169h'}   | ${'the clock goes back'}
    ${'Australia/Lord_Howe'} | ${'2024-10-05T12:00Z'} | ${'39 2024-09-29T22:30Z 167.5h'} | ${'half an hour'}
    ${'Asia/Kolkata'}        | ${'2024-03-27T12:00Z'} | ${'12 2024-03-25T03:30Z 168h'}   | ${'never changes'}
    ${'Pacific/Chatham'}     | ${'2024-09-28T12:00Z'} | ${'38 2024-09-22T20:15Z 167h'}   | ${'the clock goes forward'}
  `('in $zone at $at is $is: $why', ({ zone, at, is }) => {
    expect(turn({}, zone, at)).toBe(is);
  });

  it('has no turn and nobody before the first start', () => {
    expect(turn({}, 'Europe/Berlin', '2024-01-01T07:59Z')).toBeUndefined();
    const before = onCallAt(
      rotation([layer()], 'Europe/Berlin'),
      utc('2024-01-01T07:59Z'),
    );
    expect(before.layers).toMatchObject([
      { state: 'off', reason: 'not-started', users: [] },
    ]);
    expect(turn({}, 'Europe/Berlin', '2024-01-01T08:00Z')).toBe(
      '0 2024-01-01T08:00Z 168h',
    );
  });

  it('belongs to the participants in order, from the start index on', () => {
    const found = shifts(rotation([layer({ startIndex: 2 })]), {
      start: utc('2024-01-01T09:00Z'),
      end: utc('2024-01-29T09:00Z'),
    });
    expect(found.map(({ user }) => user)).toEqual(['c', 'a', 'b', 'c']);
  });
});

describe('a turn that starts at a skipped or repeated time', () => {
  const daily = { unit: 'day', length: 1 } as const;

  it.each`
    zone                     | start                 | at                     | is                             | why
    ${'America/New_York'}    | ${'2024-03-01T02:30'} | ${'2024-03-10T07:30Z'} | ${'9 2024-03-10T07:30Z 23h'}   | ${'skipped: it starts at 03:30'}
    ${'America/New_York'}    | ${'2024-03-01T02:30'} | ${'2024-03-10T07:10Z'} | ${'8 2024-03-09T07:30Z 24h'}   | ${'at 03:10 it has not started'}
    ${'America/New_York'}    | ${'2024-11-01T01:30'} | ${'2024-11-03T06:45Z'} | ${'2 2024-11-03T05:30Z 25h'}   | ${'the first 01:30'}
    ${'America/New_York'}    | ${'2024-11-01T01:30'} | ${'2024-11-03T06:10Z'} | ${'2 2024-11-03T05:30Z 25h'}   | ${'01:10 for the second time'}
    ${'America/Havana'}      | ${'2024-11-01T00:00'} | ${'2024-11-03T05:30Z'} | ${'2 2024-11-03T04:00Z 25h'}   | ${'the first midnight'}
    ${'America/Santiago'}    | ${'2024-09-01T00:00'} | ${'2024-09-08T04:30Z'} | ${'7 2024-09-08T04:00Z 23h'}   | ${'no midnight: 01:00'}
    ${'America/Sao_Paulo'}   | ${'2018-11-01T00:00'} | ${'2018-11-04T04:00Z'} | ${'3 2018-11-04T03:00Z 23h'}   | ${'no midnight: 01:00'}
    ${'Australia/Lord_Howe'} | ${'2024-10-01T02:15'} | ${'2024-10-05T16:00Z'} | ${'5 2024-10-05T15:45Z 23.5h'} | ${'skipped: it starts at 02:45'}
    ${'Pacific/Apia'}        | ${'2011-12-26T09:00'} | ${'2011-12-30T19:00Z'} | ${'5 2011-12-30T19:00Z 24h'}   | ${'turn 4 has no length'}
    ${'Pacific/Apia'}        | ${'2011-12-26T09:00'} | ${'2011-12-30T18:59Z'} | ${'3 2011-12-29T19:00Z 24h'}   | ${'turn 4 has no length'}
  `('from $start daily in $zone at $at is $is: $why', parts => {
    const { zone, start, at, is } = parts;
    expect(turn({ start, turn: daily }, zone, at)).toBe(is);
  });

  it('on a date that never was is consumed', () => {
    const found = shifts(
      rotation(
        [
          layer({
            start: '2011-12-28T00:00',
            turn: daily,
            participants: slots('a', 'b', 'c', 'd'),
          }),
        ],
        'Pacific/Apia',
      ),
      { start: utc('2011-12-28T10:00Z'), end: utc('2012-01-01T10:00Z') },
    );
    // The 30th was c's.
    expect(lines(found)).toEqual([
      'primary a 2011-12-28T10:00Z 2011-12-29T10:00Z',
      'primary b 2011-12-29T10:00Z 2011-12-30T10:00Z',
      'primary d 2011-12-30T10:00Z 2011-12-31T10:00Z',
      'primary a 2011-12-31T10:00Z 2012-01-01T10:00Z',
    ]);
  });
});

describe('turns of hours', () => {
  const hourly = (length: number) => ({ unit: 'hour', length } as const);

  it.each`
    zone                  | length | start                 | at                     | is                             | why
    ${'Europe/Berlin'}    | ${12}  | ${'2024-01-01T09:00'} | ${'2024-03-31T06:00Z'} | ${'179 2024-03-30T20:00Z 11h'} | ${'hours on the wall: still at 21:00 and 09:00'}
    ${'Europe/Berlin'}    | ${12}  | ${'2024-01-01T09:00'} | ${'2024-10-27T02:00Z'} | ${'599 2024-10-26T19:00Z 13h'} | ${'hours on the wall'}
    ${'America/New_York'} | ${1}   | ${'2024-03-10T00:00'} | ${'2024-03-10T07:00Z'} | ${'3 2024-03-10T07:00Z 1h'}    | ${'02:00 has no length'}
    ${'America/New_York'} | ${1}   | ${'2024-11-03T00:00'} | ${'2024-11-03T06:30Z'} | ${'1 2024-11-03T05:00Z 2h'}    | ${'01:00 lasts two hours'}
    ${'Pacific/Apia'}     | ${7}   | ${'2011-12-29T09:00'} | ${'2011-12-30T09:59Z'} | ${'2 2011-12-30T09:00Z 4h'}    | ${'23:00 until the date is skipped'}
    ${'Pacific/Apia'}     | ${7}   | ${'2011-12-29T09:00'} | ${'2011-12-30T10:30Z'} | ${'2 2011-12-30T09:00Z 4h'}    | ${'those of the lost date have no length'}
  `('$length h from $start in $zone at $at is $is: $why', parts => {
    const { zone, length, start, at, is } = parts;
    expect(turn({ start, turn: hourly(length) }, zone, at)).toBe(is);
  });
});

describe('turns of months', () => {
  const monthly = (length = 1) => ({ unit: 'month', length } as const);

  it('clamp from the anchor, each by itself', () => {
    const starts = [0, 1, 2, 3, 4, 13].map(k => {
      const month = new Date(Date.UTC(2024, k, 28, 23));
      const found = turnAt(
        rotation([layer({ start: '2024-01-31T00:00', turn: monthly() })]),
        month.getTime() + 4 * 24 * HOUR,
        'primary',
      );
      return found && `${found.number} ${text(found.start)}`;
    });
    expect(starts).toEqual([
      '0 2024-01-31T00:00Z',
      '1 2024-02-29T00:00Z',
      '2 2024-03-31T00:00Z',
      '3 2024-04-30T00:00Z',
      '4 2024-05-31T00:00Z',
      '13 2025-02-28T00:00Z',
    ]);
  });

  it.each`
    length | start                 | at                     | is                             | why
    ${1}   | ${'2024-01-31T09:00'} | ${'2024-02-29T07:59Z'} | ${'0 2024-01-31T08:00Z 696h'}  | ${'the last minute of the first'}
    ${1}   | ${'2024-01-31T09:00'} | ${'2024-02-29T08:00Z'} | ${'1 2024-02-29T08:00Z 743h'}  | ${'31 March 09:00 is an hour earlier'}
    ${3}   | ${'2023-11-30T09:00'} | ${'2024-03-01T12:00Z'} | ${'1 2024-02-29T08:00Z 2183h'} | ${'quarters'}
    ${12}  | ${'2024-02-29T09:00'} | ${'2025-03-01T12:00Z'} | ${'1 2025-02-28T08:00Z 8760h'} | ${'a leap day once a year'}
  `('of $length from $start in Berlin at $at is $is: $why', parts => {
    const { length, start, at, is } = parts;
    expect(turn({ start, turn: monthly(length) }, 'Europe/Berlin', at)).toBe(
      is,
    );
  });
});

describe('turns of active days', () => {
  const weekdays = [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
  ] as const;
  const office = [{ weekdays, start: '09:00', end: '17:00' }];
  const active = (length: number) =>
    ({ unit: 'day', length, count: 'active-days' } as const);

  it.each`
    length | start                 | at                     | is                            | why
    ${5}   | ${'2024-01-03T09:00'} | ${'2024-01-09T12:00Z'} | ${'0 2024-01-03T09:00Z 168h'} | ${'Wednesday to Tuesday are five'}
    ${5}   | ${'2024-01-03T09:00'} | ${'2024-01-10T09:00Z'} | ${'1 2024-01-10T09:00Z 168h'} | ${'the next from Wednesday'}
    ${1}   | ${'2024-01-01T09:00'} | ${'2024-01-06T12:00Z'} | ${'4 2024-01-05T09:00Z 72h'}  | ${'Friday reaches over the weekend'}
    ${1}   | ${'2024-01-01T09:00'} | ${'2024-01-08T09:00Z'} | ${'5 2024-01-08T09:00Z 24h'}  | ${'the weekend cost nobody a turn'}
    ${2}   | ${'2024-01-01T09:00'} | ${'2024-01-08T12:00Z'} | ${'2 2024-01-05T09:00Z 96h'}  | ${'Friday and Monday'}
    ${1}   | ${'2024-01-06T09:00'} | ${'2024-01-07T12:00Z'} | ${'0 2024-01-06T09:00Z 72h'}  | ${'from a Saturday: Monday is the first'}
    ${1}   | ${'2024-01-06T09:00'} | ${'2024-01-09T12:00Z'} | ${'1 2024-01-09T09:00Z 24h'}  | ${'from a Saturday: Tuesday is the second'}
    ${1}   | ${'2024-01-01T09:00'} | ${'2024-01-06T08:59Z'} | ${'4 2024-01-05T09:00Z 72h'}  | ${'Saturday before 09:00'}
  `('$length from $start at $at is $is: $why', ({ length, start, at, is }) => {
    expect(
      turn({ start, turn: active(length), restrictions: office }, 'UTC', at),
    ).toBe(is);
  });

  it('give everybody five working days, where calendar days would not', () => {
    const people = (count: 'active-days' | 'calendar') =>
      shifts(
        rotation([
          layer({
            restrictions: office,
            turn: { unit: 'day', length: 5, count },
          }),
        ]),
        { start: utc('2024-01-01'), end: utc('2024-01-22') },
      )
        .map(({ user }) => user)
        .join('');
    expect(people('active-days')).toBe('aaaaabbbbbccccc');
    expect(people('calendar')).toBe('aaaaabbbcccaaaa');
  });
});

it('the turn does not depend on what happened before: 50 years are as good as one', () => {
  const zone = 'Europe/Berlin';
  const at = wallToInstant(zone, '2037-06-01T10:00');
  expect(turn({ start: '1987-06-01T09:00' }, zone, text(at))).toBe(
    '2609 2037-06-01T07:00Z 168h',
  );
});

it('a turn of a layer that ended, is not there or has nobody', () => {
  const at = utc('2024-02-01');
  const ended = rotation([layer({ effectiveUntil: at })]);
  expect(turnAt(ended, at, 'primary')).toBeUndefined();
  expect(turnAt(ended, at - 1, 'primary')).toMatchObject({ number: 4 });
  expect(turnAt(ended, at - 1, 'secondary')).toBeUndefined();
  const empty = rotation([layer({ participants: [] })]);
  expect(turnAt(empty, at, 'primary')).toMatchObject({
    participant: undefined,
    users: [],
  });
});
