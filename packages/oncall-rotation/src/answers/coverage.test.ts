import {
  between,
  layer,
  lines,
  rotation,
  slots,
  utc,
  version,
} from '../__testUtils__/build';
import { coverage } from './coverage';
import { gaps } from './gaps';
import { onCallAt } from './onCallAt';
import { shifts } from './shifts';

const january = between('2024-01-01T09:00Z', '2024-01-29T09:00Z');

describe('following the sun', () => {
  const site = (name: string, timeZone: string, hours: [string, string]) =>
    layer({
      name,
      timeZone,
      participants: slots(name),
      start: '2024-01-01T00:00',
      restrictions: [
        {
          weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
          start: hours[0],
          end: hours[1],
        },
      ],
    });
  // In winter the three fill the day without a seam.
  const sites = [
    site('singapore', 'Asia/Singapore', ['08:00', '16:00']),
    site('london', 'Europe/London', ['08:00', '16:00']),
    site('newyork', 'America/New_York', ['11:00', '19:00']),
  ];

  it('each layer keeps the hours of its own zone', () => {
    expect(
      lines(shifts(rotation(sites), between('2024-01-16', '2024-01-17'))),
    ).toEqual([
      'singapore singapore 2024-01-16T00:00Z 2024-01-16T08:00Z',
      'london london 2024-01-16T08:00Z 2024-01-16T16:00Z',
      'newyork newyork 2024-01-16T16:00Z 2024-01-17T00:00Z',
    ]);
  });

  it('a clock change tears a hole, which is a gap if somebody is always meant to be on call', () => {
    const march = between('2024-03-12', '2024-03-13');
    const always = {
      versions: [version(sites, 'UTC', { alwaysCovered: true })],
    };
    // New York is on summer time since 10 March, London not yet.
    expect(gaps(always, march)).toEqual([
      {
        layer: undefined,
        ...between('2024-03-12T23:00Z', '2024-03-13T00:00Z'),
        reason: 'uncovered',
      },
    ]);
    expect(onCallAt(always, utc('2024-03-12T23:30Z')).state).toBe('gap');
    expect(gaps(rotation(sites), march)).toEqual([]);
    expect(coverage(rotation(sites), march).totals).toEqual({
      on: 23 * 3_600_000,
      gap: 0,
      off: 3_600_000,
    });
  });
});

describe('nobody on call', () => {
  it('in the turn of an empty slot is meant so', () => {
    const holiday = rotation([layer({ participants: slots('a', '-') })]);
    expect(onCallAt(holiday, utc('2024-01-09')).layers).toMatchObject([
      { state: 'off', reason: 'nobody-on-purpose', users: [], turn: 1 },
    ]);
    expect(gaps(holiday, january)).toEqual([]);
  });

  it('in a layer without participants is a gap, one for the whole time', () => {
    const empty = rotation([
      layer(),
      layer({ name: 'secondary', participants: [] }),
    ]);
    // Somebody is on call in the primary layer, so the rotation has no gap.
    expect(gaps(empty, january)).toEqual([
      { layer: 'secondary', ...january, reason: 'no-participants' },
    ]);
    expect(coverage(empty, january).totals.gap).toBe(0);
  });

  it('before the first version has not started, and no layer is known without one', () => {
    const later = {
      versions: [
        version([layer()], 'UTC', { effectiveFrom: utc('2024-01-20') }),
      ],
    };
    expect(onCallAt(later, utc('2024-01-10'))).toMatchObject({
      state: 'off',
      layers: [{ layer: 'primary', reason: 'not-started' }],
    });
    const cover = {
      id: 'o1',
      kind: 'cover' as const,
      user: 'x',
      createdAt: 0,
      ...january,
    };
    expect(lines(shifts({ ...later, overrides: [cover] }, january))).toEqual([
      'primary x 2024-01-20T00:00Z 2024-01-29T09:00Z',
    ]);
    expect(onCallAt({ versions: [] }, utc('2024-01-10'))).toMatchObject({
      state: 'off',
      layers: [],
    });
  });

  it('in a layer that a version does not have is absence', () => {
    const grown = {
      versions: [
        version([layer()]),
        version([layer(), layer({ name: 'secondary' })], 'UTC', {
          effectiveFrom: utc('2024-01-20'),
        }),
      ],
    };
    const { layers } = coverage(grown, january);
    expect(layers.map(l => l.layer)).toEqual(['primary', 'secondary']);
    expect(layers[1]?.stretches[0]).toMatchObject({
      state: 'off',
      reason: 'absent',
      end: utc('2024-01-20'),
    });
  });
});

describe('a double booking', () => {
  it('is one for adjoining time in the same layers', () => {
    const both = rotation([
      layer({ participants: slots('a') }),
      layer({ name: 'secondary', participants: slots('a', 'a', 'b') }),
      layer({ name: 'backup', participants: slots('x', 'y') }),
    ]);
    expect(coverage(both, january).doubleBooked).toEqual([
      {
        user: 'a',
        layers: ['primary', 'secondary'],
        ...between('2024-01-01T09:00Z', '2024-01-15T09:00Z'),
      },
      {
        user: 'a',
        layers: ['primary', 'secondary'],
        ...between('2024-01-22T09:00Z', '2024-01-29T09:00Z'),
      },
    ]);
  });
});

describe('what makes no sense is refused', () => {
  it.each`
    what                               | ask
    ${'a range that ends before'}      | ${() => shifts(rotation([layer()]), { start: 2, end: 1 })}
    ${'an instant that is no number'}  | ${() => onCallAt(rotation([layer()]), NaN)}
    ${'half a millisecond'}            | ${() => onCallAt(rotation([layer()]), 0.5)}
    ${'an endless range'}              | ${() => gaps(rotation([layer()]), { start: 0, end: Infinity })}
    ${'an unknown zone'}               | ${() => onCallAt(rotation([layer()], 'Mars/Base'), 0)}
    ${'a start that is no local time'} | ${() => onCallAt(rotation([layer({ start: 'Monday' })]), 0)}
  `('$what', ({ ask }) => {
    expect(ask).toThrow(RangeError);
  });
});
