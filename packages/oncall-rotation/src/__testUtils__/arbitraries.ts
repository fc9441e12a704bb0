import fc from 'fast-check';
import { clockChanges } from '../clock/clockChanges';
import {
  CalendarEntry,
  CalendarLayer,
  Interval,
  Layer,
  Override,
  Restriction,
  Rotation,
  RotationVersion,
  Swap,
  TurnsLayer,
} from '../model';
import { WEEKDAYS } from '../local/weekday';
import { slots, utc } from './build';
import { ZONES } from './zones';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;
const years = { start: utc('2010-01-01'), end: utc('2038-01-01') };

export const zones = fc.constantFrom(...ZONES);

/** Times of day at which clocks change, and ordinary ones. */
const times = fc.constantFrom(
  '00:00',
  '00:30',
  '01:00',
  '01:30',
  '02:00',
  '02:15',
  '02:30',
  '03:00',
  '09:00',
  '17:00',
  '23:30',
);

export const users = fc.constantFrom('a', 'b', 'c', 'd', 'e');

const participants = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'a+b', 'c+d', '-'), {
    minLength: 1,
    maxLength: 6,
  })
  .map(names => slots(...names));

const restriction: fc.Arbitrary<Restriction> = fc.record(
  {
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    start: times,
    end: times,
    endWeekday: fc.constantFrom(...WEEKDAYS),
  },
  { requiredKeys: ['weekdays', 'start', 'end'] },
);

const turn = fc.oneof(
  fc.record({
    unit: fc.constantFrom('hour' as const),
    length: fc.constantFrom(1, 2, 5, 7, 8, 12, 24, 36),
  }),
  fc.record({
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    length: fc.integer({ min: 1, max: 3 }),
  }),
);

const activeDays = fc.record({
  unit: fc.constant('day' as const),
  length: fc.integer({ min: 1, max: 6 }),
  count: fc.constant('active-days' as const),
});

/** A layer that starts up to 400 days before an instant, or shortly after it. */
export function layers(at: number): fc.Arbitrary<TurnsLayer> {
  const rest = fc.record({
    name: fc.constant('primary'),
    participants,
    start: fc
      .tuple(fc.integer({ min: -3, max: 400 }), times)
      .map(([days, time]) => {
        const date = new Date(at - days * DAY).toISOString().slice(0, 10);
        return `${date}T${time}`;
      }),
    startIndex: fc.integer({ min: 0, max: 5 }),
  });
  const restricted = fc.array(restriction, { minLength: 1, maxLength: 3 });
  return fc
    .oneof(
      fc.record({ turn }),
      fc.record({ turn, restrictions: restricted }),
      fc.record({ turn: activeDays, restrictions: restricted }),
    )
    .chain(timing => rest.map(parts => ({ ...parts, ...timing })));
}

interface ZoneAndInstant {
  readonly zone: string;
  readonly at: number;
}

/** A zone, and an instant near one of its clock changes where it has any. */
export const zoneAndInstant = fc
  .tuple(zones, fc.nat(), fc.integer({ min: -36, max: 36 }))
  .map(([zone, pick, hours]) => {
    const changes = clockChanges(zone, years);
    const change = changes[pick % Math.max(1, changes.length)];
    const quiet = years.start + (pick % 10_000) * DAY;
    return { zone, at: (change?.at ?? quiet) + hours * HOUR };
  });

/** A stretch of up to so many days that starts near an instant. */
export function ranges(at: number, days: number): fc.Arbitrary<Interval> {
  const start = fc
    .integer({ min: -2 * days * 24 * 60, max: days * 24 * 60 })
    .map(minutes => at + minutes * MINUTE);
  return fc
    .tuple(start, fc.integer({ min: 1, max: days * 24 * 60 }))
    .map(([from, minutes]) => ({ start: from, end: from + minutes * MINUTE }));
}

function entries(at: number): fc.Arbitrary<CalendarEntry[]> {
  const entry = fc.record({
    range: ranges(at, 6),
    users: fc.uniqueArray(users, { maxLength: 3 }),
  });
  return fc
    .array(entry, { maxLength: 12 })
    .map(all => all.map(({ range, users: of }) => ({ ...range, users: of })));
}

/** A layer whose calendar has entries near an instant, in any order, that may overlap. */
export function calendarLayers(at: number): fc.Arbitrary<CalendarLayer> {
  const from = fc.integer({ min: -10, max: 0 }).map(days => at + days * DAY);
  const until = fc.integer({ min: 1, max: 10 }).map(days => at + days * DAY);
  return fc.record(
    {
      name: fc.constant('primary'),
      calendar: entries(at),
      effectiveFrom: from,
      effectiveUntil: until,
    },
    { requiredKeys: ['name', 'calendar'] },
  );
}

const NAMES = ['primary', 'secondary', 'backup'];

function versions(zone: string, at: number): fc.Arbitrary<RotationVersion> {
  const timeZones = fc.oneof(fc.constant(zone), zones);
  const ofLayer = fc.option(timeZones, { nil: undefined });
  const layerOfTurns = fc
    .tuple(layers(at), ofLayer)
    .map(([layer, timeZone]): Layer => ({ ...layer, timeZone }));
  const named = fc
    .array(
      fc.oneof({ weight: 3, arbitrary: layerOfTurns }, calendarLayers(at)),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map(all => all.map((layer, i) => ({ ...layer, name: NAMES[i] ?? '' })));
  return fc.record({
    effectiveFrom: fc
      .integer({ min: -20, max: 20 })
      .map(half => at + half * 12 * HOUR),
    timeZone: timeZones,
    layers: named,
    alwaysCovered: fc.boolean(),
  });
}

const layerName = fc.option(fc.constantFrom(...NAMES), { nil: undefined });
const madeAt = fc.integer({ min: 0, max: 5 });

function overrides(at: number): fc.Arbitrary<Override> {
  return fc
    .tuple(
      ranges(at, 8),
      fc.constantFrom('cover', 'replace', 'remove', 'add'),
      users,
      users,
      layerName,
      madeAt,
    )
    .map(([range, kind, user, by, layer, createdAt]): Override => {
      const common = { ...range, id: '', user, layer, createdAt };
      if (kind === 'replace') {
        return { ...common, kind, by };
      }
      return kind === 'cover' || kind === 'remove'
        ? { ...common, kind }
        : { ...common, kind: 'add' };
    });
}

function swaps(at: number): fc.Arbitrary<Swap> {
  const state = fc.oneof(
    fc.constant({ kind: 'open' as const }),
    fc.record({ kind: fc.constant('taken' as const), by: users, at: madeAt }),
  );
  return fc
    .tuple(
      ranges(at, 8),
      users,
      layerName,
      fc.option(ranges(at, 8), { nil: undefined }),
      state,
    )
    .map(([range, user, layer, inReturn, stateOf]) => ({
      ...range,
      id: '',
      user,
      layer,
      inReturn,
      createdAt: 0,
      state: stateOf,
    }));
}

/** A rotation of one to three versions near an instant, often in that zone, with people's arrangements. */
export function rotations({
  zone,
  at,
}: ZoneAndInstant): fc.Arbitrary<Rotation> {
  return fc
    .record({
      versions: fc.uniqueArray(versions(zone, at), {
        minLength: 1,
        maxLength: 3,
        selector: ({ effectiveFrom }) => effectiveFrom,
      }),
      overrides: fc.array(overrides(at), { maxLength: 5 }),
      swaps: fc.array(swaps(at), { maxLength: 3 }),
    })
    .map(parts => ({
      versions: [...parts.versions].sort(
        (a, b) => a.effectiveFrom - b.effectiveFrom,
      ),
      overrides: parts.overrides.map((o, i) => ({ ...o, id: `o${i}` })),
      swaps: parts.swaps.map((s, i) => ({ ...s, id: `s${i}` })),
    }));
}

/** A rotation, an instant near it and a range around that instant. */
export const cases = zoneAndInstant.chain(place =>
  fc.record({
    at: fc.constant(place.at),
    rotation: rotations(place),
    range: ranges(place.at, 8),
  }),
);
