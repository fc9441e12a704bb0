import { between, layer, lines, rotation, utc } from '../__testUtils__/build';
import { coverage } from '../answers/coverage';
import { onCallAt } from '../answers/onCallAt';
import { shifts } from '../answers/shifts';
import { Restriction, Weekday } from '../model';
import { WEEKDAYS } from '../local/weekday';

const one = { participants: [{ users: ['a'] }], start: '2024-01-01T00:00' };

function open(
  restrictions: Restriction[],
  zone: string,
  start: string,
  end: string,
) {
  const found = shifts(
    rotation([layer({ ...one, restrictions })], zone),
    between(start, end),
  );
  return lines(found).map(line => line.replace('primary a ', ''));
}

const window = (
  weekday: Weekday,
  start: string,
  end: string,
  endWeekday?: Weekday,
): Restriction => ({ weekdays: [weekday], start, end, endWeekday });

// 2024-01-01 is a Monday.
describe('a restriction window', () => {
  it.each`
    restriction                                         | is                                         | why
    ${window('monday', '09:00', '17:00')}               | ${['2024-01-01T09:00Z 2024-01-01T17:00Z']} | ${'within a day'}
    ${window('monday', '22:00', '06:00')}               | ${['2024-01-01T22:00Z 2024-01-02T06:00Z']} | ${'overnight, named by the day it starts'}
    ${window('tuesday', '09:00', '09:00')}              | ${['2024-01-02T09:00Z 2024-01-03T09:00Z']} | ${'start = end is 24 hours'}
    ${window('tuesday', '00:00', '00:00')}              | ${['2024-01-02T00:00Z 2024-01-03T00:00Z']} | ${'a whole date'}
    ${window('sunday', '22:00', '06:00')}               | ${['2024-01-07T22:00Z 2024-01-08T06:00Z']} | ${"over the week's end"}
    ${window('friday', '18:00', '08:00', 'monday')}     | ${['2024-01-05T18:00Z 2024-01-08T08:00Z']} | ${'a whole weekend'}
    ${window('tuesday', '09:00', '17:00', 'wednesday')} | ${['2024-01-02T09:00Z 2024-01-03T17:00Z']} | ${'two days'}
    ${window('tuesday', '09:00', '17:00', 'tuesday')}   | ${['2024-01-02T09:00Z 2024-01-02T17:00Z']} | ${'ends on its own day'}
    ${window('tuesday', '17:00', '09:00', 'tuesday')}   | ${['2024-01-02T17:00Z 2024-01-09T00:00Z']} | ${'ends on the next Tuesday, here at the end of the range'}
  `('$restriction is $is: $why', ({ restriction, is }) => {
    const range = { start: '2024-01-01T12:00Z', end: '2024-01-09' };
    const start =
      restriction.weekdays[0] === 'monday' ? '2024-01-01' : range.start;
    const found = open([restriction], 'UTC', start, range.end);
    // The same window a week later or earlier is not meant here.
    expect(found.filter(line => is.includes(line))).toEqual(is);
  });

  it('that began before the range is still open in it', () => {
    const weekend = [window('friday', '18:00', '08:00', 'monday')];
    expect(
      open(weekend, 'UTC', '2024-01-08T07:00Z', '2024-01-08T09:00Z'),
    ).toEqual(['2024-01-08T07:00Z 2024-01-08T08:00Z']);
  });

  it('occurs every week', () => {
    expect(
      open(
        [window('sunday', '22:00', '06:00')],
        'UTC',
        '2024-01-02',
        '2024-01-20',
      ),
    ).toEqual([
      '2024-01-07T22:00Z 2024-01-08T06:00Z',
      '2024-01-14T22:00Z 2024-01-15T06:00Z',
    ]);
  });

  it('has a start that belongs to it and an end that does not', () => {
    const office = rotation([
      layer({ ...one, restrictions: [window('monday', '09:00', '17:00')] }),
    ]);
    const state = (at: string) => onCallAt(office, utc(at)).state;
    expect(state('2024-01-08T08:59:59.999Z')).toBe('off');
    expect(state('2024-01-08T09:00Z')).toBe('on');
    expect(state('2024-01-08T16:59:59.999Z')).toBe('on');
    expect(state('2024-01-08T17:00Z')).toBe('off');
  });
});

describe('several windows', () => {
  it('are united', () => {
    expect(
      open(
        [
          window('tuesday', '09:00', '13:00'),
          window('tuesday', '12:00', '17:00'),
          window('tuesday', '17:00', '18:00'),
          window('tuesday', '20:00', '21:00'),
        ],
        'UTC',
        '2024-01-01',
        '2024-01-08',
      ),
    ).toEqual([
      '2024-01-02T09:00Z 2024-01-02T18:00Z',
      '2024-01-02T20:00Z 2024-01-02T21:00Z',
    ]);
  });

  it('that fill the week leave nothing out', () => {
    const all = [{ weekdays: WEEKDAYS, start: '00:00', end: '00:00' }];
    expect(open(all, 'Europe/Berlin', '2024-03-01', '2024-05-01')).toEqual([
      '2024-03-01T00:00Z 2024-05-01T00:00Z',
    ]);
  });

  it('of which the last of the week reaches into the first of the next', () => {
    expect(
      open(
        [
          window('sunday', '20:00', '10:00'),
          window('monday', '09:00', '17:00'),
        ],
        'UTC',
        '2024-01-07T12:00Z',
        '2024-01-09',
      ),
    ).toEqual(['2024-01-07T20:00Z 2024-01-08T17:00Z']);
  });
});

describe('on the day of a clock change', () => {
  it.each`
    zone                  | restriction                             | from            | is                                         | why
    ${'Europe/Berlin'}    | ${window('sunday', '00:00', '00:00')}   | ${'2024-03-30'} | ${['2024-03-30T23:00Z 2024-03-31T22:00Z']} | ${'23 hours'}
    ${'Europe/Berlin'}    | ${window('sunday', '00:00', '00:00')}   | ${'2024-10-26'} | ${['2024-10-26T22:00Z 2024-10-27T23:00Z']} | ${'25 hours'}
    ${'America/New_York'} | ${window('saturday', '22:00', '06:00')} | ${'2024-03-09'} | ${['2024-03-10T03:00Z 2024-03-10T10:00Z']} | ${'a night of 7 hours'}
    ${'America/New_York'} | ${window('saturday', '22:00', '06:00')} | ${'2024-11-02'} | ${['2024-11-03T02:00Z 2024-11-03T11:00Z']} | ${'a night of 9 hours'}
    ${'America/New_York'} | ${window('sunday', '02:00', '03:00')}   | ${'2024-03-09'} | ${[]}                                      | ${'the hour does not occur'}
    ${'America/New_York'} | ${window('sunday', '02:15', '02:45')}   | ${'2024-03-09'} | ${[]}                                      | ${'none of it occurs'}
    ${'America/New_York'} | ${window('sunday', '02:30', '05:00')}   | ${'2024-03-09'} | ${['2024-03-10T07:30Z 2024-03-10T09:00Z']} | ${'a skipped start is read with the offset before'}
    ${'America/New_York'} | ${window('sunday', '01:30', '02:00')}   | ${'2024-11-02'} | ${['2024-11-03T05:30Z 2024-11-03T07:00Z']} | ${'from the first 01:30'}
    ${'Pacific/Apia'}     | ${window('friday', '09:00', '17:00')}   | ${'2011-12-29'} | ${[]}                                      | ${'there was no Friday'}
    ${'Pacific/Apia'}     | ${window('thursday', '22:00', '06:00')} | ${'2011-12-29'} | ${['2011-12-30T08:00Z 2011-12-30T16:00Z']} | ${'22:00 Thursday to 06:00 Friday, which Saturday shows'}
  `('$restriction in $zone is $is: $why', parts => {
    const { zone, restriction, from, is } = parts;
    const start = utc(from);
    const found = shifts(
      rotation(
        [
          layer({
            ...one,
            start: '2011-01-03T00:00',
            restrictions: [restriction],
          }),
        ],
        zone,
      ),
      { start, end: start + 3 * 86_400_000 },
    );
    expect(lines(found).map(l => l.replace('primary a ', ''))).toEqual(is);
  });
});

it('time outside the windows is off on purpose and no gap', () => {
  const { layers, totals } = coverage(
    rotation([
      layer({ ...one, restrictions: [window('monday', '09:00', '17:00')] }),
    ]),
    between('2024-01-08', '2024-01-09'),
  );
  expect(layers[0]?.stretches).toMatchObject([
    { state: 'off', reason: 'outside-hours' },
    { state: 'on', users: ['a'] },
    { state: 'off', reason: 'outside-hours' },
  ]);
  expect(totals).toEqual({ on: 8 * 3_600_000, gap: 0, off: 16 * 3_600_000 });
});
