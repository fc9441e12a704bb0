import {
  ADA,
  cover,
  GRACE,
  LINUS,
  PRIMARY,
  remove,
  storedRotation,
} from './__testUtils__/storedRotation';
import { StoredRotation } from '../store';
import { toNotifiedRotation } from './NotifiedRotation';
import { planNotices } from './planNotices';

/** The plan at a time, one line a notice: when it is due, until when, what, whom. */
function plan(rotation: StoredRotation, at: string): string[] {
  return planNotices(toNotifiedRotation(rotation, []), Date.parse(at)).map(
    ({ dueAt, expiresAt, payload }) => {
      const time = (instant: number | undefined) =>
        instant === undefined
          ? 'for ever'
          : new Date(instant).toISOString().slice(0, 16);
      const layer = 'layer' in payload ? payload.layer : undefined;
      const what = [
        payload.kind,
        'lead' in payload ? payload.lead : undefined,
        layer,
      ].filter(Boolean);
      return `${time(dueAt)} to ${time(expiresAt)}: ${what.join(' ')}, ${
        payload.to
      }`;
    },
  );
}

const keys = (rotation: StoredRotation, at: string) =>
  planNotices(toNotifiedRotation(rotation, []), Date.parse(at)).map(
    ({ key }) => key,
  );

describe('notices of shifts', () => {
  it.each([
    // Linus starts on Monday 12 January, 09:00 in Lisbon.
    ['more than ten minutes before the day before', '2026-01-11T08:49:00Z', []],
    [
      'ten minutes before the day before',
      '2026-01-11T08:50:00Z',
      [
        '2026-01-11T09:00 to 2026-01-12T08:45: shift-start 24h primary, user:default/linus',
      ],
    ],
    [
      'hours late',
      '2026-01-12T03:00:00Z',
      [
        '2026-01-11T09:00 to 2026-01-12T08:45: shift-start 24h primary, user:default/linus',
      ],
    ],
    [
      'so late that the last notice is due, which tells the same',
      '2026-01-12T08:45:00Z',
      [
        '2026-01-12T08:45 to 2026-01-12T09:00: shift-start 15min primary, user:default/linus',
      ],
    ],
    ['when the shift has begun', '2026-01-12T09:00:00Z', []],
  ])('are planned %s', (_, at, expected) => {
    expect(plan(storedRotation(), at)).toEqual(expected);
  });

  it('keep 24 hours and the hour on the wall over a clock change', () => {
    const nightly = storedRotation({
      layers: [
        {
          ...PRIMARY,
          turn: { unit: 'day', length: 1 },
          start: '2026-03-01T01:30',
        },
      ],
    });
    // 01:30 does not exist on 29 March in Lisbon; it is read as 02:30, 01:30Z.
    expect(plan(nightly, '2026-03-28T01:25:00Z')).toContainEqual(
      expect.stringMatching(/^2026-03-28T01:30 to 2026-03-29T01:15/),
    );
    // From then on 01:30 is 00:30Z.
    expect(plan(nightly, '2026-03-29T00:25:00Z')).toContainEqual(
      expect.stringMatching(/^2026-03-29T00:30 to 2026-03-30T00:15/),
    );
  });

  it('leave out a turn with which the same person goes on', () => {
    const rotation = storedRotation({
      layers: [
        {
          ...PRIMARY,
          participants: [
            { users: [ADA] },
            { users: [ADA] },
            { users: [GRACE] },
          ],
        },
      ],
    });
    expect(plan(rotation, '2026-01-11T20:00:00Z')).toEqual([]);
    expect(plan(rotation, '2026-01-18T20:00:00Z')).toEqual([
      expect.stringContaining(GRACE),
    ]);
  });

  it('are told for each layer and each user of a slot', () => {
    const rotation = storedRotation({
      layers: [
        {
          ...PRIMARY,
          participants: [{ users: [ADA] }, { users: [LINUS, GRACE] }],
        },
        { ...PRIMARY, name: 'secondary' },
      ],
    });
    expect(plan(rotation, '2026-01-11T20:00:00Z')).toEqual([
      expect.stringContaining('24h primary, user:default/linus'),
      expect.stringContaining('24h primary, user:default/grace'),
      expect.stringContaining('24h secondary, user:default/linus'),
    ]);
  });

  it('have another key where the start moved, and the old one otherwise', () => {
    const at = '2026-01-11T20:00:00Z';
    const [before] = keys(storedRotation(), at);
    const later = storedRotation(
      {},
      {
        overrides: [cover(ADA, '2026-01-12T09:00:00Z', '2026-01-12T12:00:00Z')],
      },
    );
    expect(keys(later, at)).toEqual([expect.not.stringMatching(before ?? '')]);
    const within = storedRotation(
      {},
      {
        overrides: [cover(ADA, '2026-01-13T09:00:00Z', '2026-01-13T12:00:00Z')],
      },
    );
    expect(keys(within, at)).toEqual([before]);
    expect(keys(storedRotation(), '2026-01-11T21:00:00Z')).toEqual([before]);
  });

  it('tell the zone of the layer', () => {
    const rotation = storedRotation({
      layers: [{ ...PRIMARY, timeZone: 'Asia/Kolkata' }],
    });
    const notices = planNotices(
      toNotifiedRotation(rotation, []),
      Date.parse('2026-01-11T20:00:00Z'),
    );
    expect(notices.map(({ payload }) => payload.timeZone)).toEqual([
      'Asia/Kolkata',
    ]);
  });
});

describe('notices of gaps', () => {
  /** Nobody from 10:00 to 12:00 on Tuesday 3 February; there is a secondary. */
  const withGap = storedRotation(
    { layers: [PRIMARY, { ...PRIMARY, name: 'secondary' }] },
    {
      overrides: [
        remove(LINUS, '2026-02-03T10:00:00Z', '2026-02-03T12:00:00Z', {
          layer: 'primary',
        }),
      ],
    },
  );

  it.each([
    ['more than 14 days before', '2026-01-20T09:49:00Z', false],
    ['14 days before', '2026-01-20T10:00:00Z', true],
    ['in the gap', '2026-02-03T11:00:00Z', true],
    ['when it is over', '2026-02-03T12:00:00Z', false],
  ])('are planned %s: %s %s', (_, at, isTold) => {
    const gap =
      '2026-01-20T10:00 to 2026-02-03T12:00: gap primary, group:default/shipping';
    expect(plan(withGap, at).filter(line => line.includes('gap'))).toEqual(
      isTold ? [gap] : [],
    );
  });

  it('have the same key in every sweep, also in the midst of the gap', () => {
    const [key] = keys(withGap, '2026-01-21T10:00:00Z');
    expect(keys(withGap, '2026-02-03T11:59:00Z')).toContain(key);
  });

  it('tell the whole rotation once where every layer is empty', () => {
    const rotation = storedRotation(
      {},
      {
        overrides: [
          remove(LINUS, '2026-02-03T10:00:00Z', '2026-02-03T12:00:00Z'),
        ],
      },
    );
    expect(plan(rotation, '2026-01-21T10:00:00Z')).toEqual([
      '2026-01-20T10:00 to 2026-02-03T12:00: gap, group:default/shipping',
    ]);
  });

  it('leave out a gap that has lasted for weeks, and tell none end where none is in sight', () => {
    const empty = storedRotation({
      layers: [{ ...PRIMARY, participants: [] }],
    });
    expect(plan(empty, '2026-01-10T00:00:00Z')).toEqual([
      '2025-12-22T09:00 to for ever: gap, group:default/shipping',
    ]);
    expect(plan(empty, '2026-02-10T00:00:00Z')).toEqual([]);
  });

  it('are none where nobody is on call on purpose', () => {
    const rotation = storedRotation({
      layers: [{ ...PRIMARY, participants: [{ users: [ADA] }, { users: [] }] }],
    });
    expect(plan(rotation, '2026-01-12T10:00:00Z')).toEqual([]);
  });
});
