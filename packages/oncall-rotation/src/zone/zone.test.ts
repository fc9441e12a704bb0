import fc from 'fast-check';
import { naiveInstant, naiveWall, shown } from '../__testUtils__/naiveWall';
import { text, utc } from '../__testUtils__/build';
import { ZONES } from '../__testUtils__/zones';
import { clockChanges } from '../clock/clockChanges';
import { instantToWall, wallToInstant } from '../clock/wall';
import { Zone } from './zone';

const HOUR = 3_600_000;

const from2010to2037 = {
  min: utc('2010-01-01'),
  max: utc('2037-12-31'),
};

describe('a wall reading', () => {
  it.each`
    zone                     | wall                  | instant                | why
    ${'America/New_York'}    | ${'2024-03-10T01:59'} | ${'2024-03-10T06:59Z'} | ${'before the gap'}
    ${'America/New_York'}    | ${'2024-03-10T02:00'} | ${'2024-03-10T07:00Z'} | ${'skipped: the offset before'}
    ${'America/New_York'}    | ${'2024-03-10T02:30'} | ${'2024-03-10T07:30Z'} | ${'skipped: the offset before'}
    ${'America/New_York'}    | ${'2024-03-10T03:00'} | ${'2024-03-10T07:00Z'} | ${'after the gap'}
    ${'America/New_York'}    | ${'2024-11-03T01:30'} | ${'2024-11-03T05:30Z'} | ${'repeated: the first'}
    ${'America/New_York'}    | ${'2024-11-03T02:00'} | ${'2024-11-03T07:00Z'} | ${'after the repeated hour'}
    ${'Europe/Berlin'}       | ${'2024-03-31T02:30'} | ${'2024-03-31T01:30Z'} | ${'skipped'}
    ${'Europe/Berlin'}       | ${'2024-10-27T02:30'} | ${'2024-10-27T00:30Z'} | ${'repeated: the first'}
    ${'Europe/London'}       | ${'2024-03-31T01:30'} | ${'2024-03-31T01:30Z'} | ${'skipped'}
    ${'Europe/London'}       | ${'2024-10-27T01:30'} | ${'2024-10-27T00:30Z'} | ${'repeated: the first'}
    ${'Australia/Lord_Howe'} | ${'2024-10-06T02:15'} | ${'2024-10-05T15:45Z'} | ${'skipped, of 30 minutes'}
    ${'Australia/Lord_Howe'} | ${'2024-10-06T02:30'} | ${'2024-10-05T15:30Z'} | ${'after 30 minutes'}
    ${'Australia/Lord_Howe'} | ${'2024-04-07T01:45'} | ${'2024-04-06T14:45Z'} | ${'repeated, of 30 minutes'}
    ${'Asia/Kolkata'}        | ${'2024-03-10T02:30'} | ${'2024-03-09T21:00Z'} | ${'never changes'}
    ${'America/St_Johns'}    | ${'2011-03-13T00:30'} | ${'2011-03-13T04:00Z'} | ${'skipped, from 00:01'}
    ${'America/St_Johns'}    | ${'2010-11-06T23:30'} | ${'2010-11-07T02:00Z'} | ${'repeated before midnight'}
    ${'America/Santiago'}    | ${'2024-09-08T00:00'} | ${'2024-09-08T04:00Z'} | ${'midnight is skipped'}
    ${'America/Santiago'}    | ${'2024-04-06T23:30'} | ${'2024-04-07T02:30Z'} | ${'repeated before midnight'}
    ${'America/Havana'}      | ${'2024-03-10T00:00'} | ${'2024-03-10T05:00Z'} | ${'midnight is skipped'}
    ${'America/Havana'}      | ${'2024-11-03T00:00'} | ${'2024-11-03T04:00Z'} | ${'midnight is repeated'}
    ${'Atlantic/Azores'}     | ${'2024-03-31T00:00'} | ${'2024-03-31T01:00Z'} | ${'midnight is skipped'}
    ${'Atlantic/Azores'}     | ${'2024-10-27T00:30'} | ${'2024-10-27T00:30Z'} | ${'repeated after midnight'}
    ${'Africa/Cairo'}        | ${'2010-08-10T23:30'} | ${'2010-08-10T20:30Z'} | ${'back for Ramadan'}
    ${'Africa/Cairo'}        | ${'2010-09-10T00:30'} | ${'2010-09-09T22:30Z'} | ${'forth after it'}
    ${'Pacific/Apia'}        | ${'2011-12-30T12:00'} | ${'2011-12-30T22:00Z'} | ${'the date never was'}
    ${'Pacific/Apia'}        | ${'2011-12-31T12:00'} | ${'2011-12-30T22:00Z'} | ${'the date after it'}
    ${'Pacific/Chatham'}     | ${'2024-09-29T03:00'} | ${'2024-09-28T14:15Z'} | ${'skipped, from 02:45'}
    ${'America/Sao_Paulo'}   | ${'2018-11-04T00:00'} | ${'2018-11-04T03:00Z'} | ${'midnight was skipped'}
    ${'America/Sao_Paulo'}   | ${'2019-11-03T00:00'} | ${'2019-11-03T03:00Z'} | ${'and no longer is'}
  `('$wall in $zone is $instant: $why', ({ zone, wall, instant }) => {
    expect(text(wallToInstant(zone, wall))).toBe(instant);
  });

  it('of a repeated time is the first whatever was asked before', () => {
    const zone = 'America/New_York';
    instantToWall(zone, utc('2024-07-01'));
    const afterSummer = wallToInstant(zone, '2024-11-03T01:30');
    instantToWall(zone, utc('2024-12-31'));
    expect(wallToInstant(zone, '2024-11-03T01:30')).toBe(afterSummer);
  });

  it.each(ZONES)('in %s agrees with a wall read minute by minute', zone => {
    // Every change would take a minute: those of three years, and a quiet day.
    const samples = [2011, 2014, 2024]
      .flatMap(year =>
        clockChanges(zone, {
          start: Date.UTC(year, 0),
          end: Date.UTC(year + 1, 0),
        }),
      )
      .map(({ at }) => at)
      .concat(utc('2030-01-15'));
    const wrong = samples.flatMap(at => {
      const wall = naiveWall(zone, at - 54 * HOUR, at + 54 * HOUR);
      const middle = Date.parse(`${instantToWall(zone, at)}Z`);
      const readings = Array.from(
        { length: 4 * 54 },
        (_, quarter) => middle + (quarter / 4 - 27) * HOUR,
      );
      return readings
        .filter(
          reading =>
            Zone.of(zone).toInstant(reading) !== naiveInstant(wall, reading),
        )
        .map(text);
    });
    expect(wrong).toEqual([]);
  });
});

describe('an instant', () => {
  it('reads as Intl shows it, in every zone from 2010 to 2037', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer(from2010to2037),
        (zone, at) => {
          expect(instantToWall(zone, at).replace('T', ' ')).toBe(
            shown(zone, at),
          );
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('reads as Intl shows it to the second around every clock change', () => {
    for (const zone of ZONES) {
      const range = { start: from2010to2037.min, end: from2010to2037.max };
      for (const { at } of clockChanges(zone, range)) {
        for (const near of [at - 60_000, at - 1, at, at + 60_000]) {
          expect(instantToWall(zone, near).replace('T', ' ')).toBe(
            shown(zone, near),
          );
        }
      }
    }
  });
});

describe('clock changes', () => {
  it.each`
    zone                     | year    | changes
    ${'America/New_York'}    | ${2024} | ${['2024-03-10T07:00Z -300 -240', '2024-11-03T06:00Z -240 -300']}
    ${'Australia/Lord_Howe'} | ${2024} | ${['2024-04-06T15:00Z 660 630', '2024-10-05T15:30Z 630 660']}
    ${'Asia/Kolkata'}        | ${2024} | ${[]}
    ${'Pacific/Apia'}        | ${2011} | ${['2011-04-02T14:00Z -600 -660', '2011-09-24T14:00Z -660 -600', '2011-12-30T10:00Z -600 840']}
    ${'Africa/Cairo'}        | ${2014} | ${['2014-05-15T22:00Z 120 180', '2014-06-26T21:00Z 180 120', '2014-07-31T22:00Z 120 180', '2014-09-25T21:00Z 180 120']}
    ${'America/Sao_Paulo'}   | ${2020} | ${[]}
  `('of $zone in $year', ({ zone, year, changes }) => {
    const found = clockChanges(zone, {
      start: Date.UTC(year, 0),
      end: Date.UTC(year + 1, 0),
    });
    expect(
      found.map(({ at, before, after }) => `${text(at)} ${before} ${after}`),
    ).toEqual(changes);
  });

  it('are found once each over many years', () => {
    const found = clockChanges('Europe/Berlin', {
      start: utc('2010-01-01'),
      end: utc('2038-01-01'),
    });
    expect(found).toHaveLength(56);
    expect(new Set(found.map(({ at }) => at)).size).toBe(56);
  });

  it('at an end of the range belong to it at its start only', () => {
    const at = utc('2024-03-31T01:00Z');
    const zone = 'Europe/Berlin';
    expect(clockChanges(zone, { start: at, end: at + 1 })).toHaveLength(1);
    expect(clockChanges(zone, { start: at - 1, end: at })).toHaveLength(0);
  });
});

it('an unknown zone is refused', () => {
  expect(() => wallToInstant('Europe/Bonn', '2024-01-01T00:00')).toThrow(
    RangeError,
  );
});
