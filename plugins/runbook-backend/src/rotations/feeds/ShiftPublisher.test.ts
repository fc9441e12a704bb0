import { mockServices } from '@backstage/backend-test-utils';
import { toRotation } from 'backstage-plugin-runbook-common';
import { Interval } from 'oncall-rotation';
import { StoredRotation } from '../store';
import { PublishedShift } from './shifts';
import { ShiftPublisher } from './ShiftPublisher';
import { writeCalendar } from './writeCalendar';

const DAY = 24 * 60 * 60 * 1000;

function rotation(timeZone: string, users: string[]): StoredRotation {
  return {
    id: 'labels',
    title: 'Labels',
    owner: 'group:default/shipping',
    revision: 1,
    createdAt: '2020-01-01T00:00:00Z',
    updatedAt: '2020-01-01T00:00:00Z',
    versions: [
      {
        effectiveFrom: '2020-01-01T00:00:00Z',
        createdAt: '2020-01-01T00:00:00Z',
        createdBy: 'user:default/ines',
        timeZone,
        layers: [
          {
            kind: 'turns',
            name: 'primary',
            participants: users.map(user => ({ users: [user] })),
            turn: { unit: 'week', length: 1 },
            start: '2026-01-05T09:00',
          },
        ],
      },
    ],
    overrides: [],
    swaps: [],
  };
}

/** A publisher with a clock to set, over a store in memory. */
function start(now: string) {
  const clock = { now: Date.parse(now) };
  const forget = jest.fn(async () => {});
  const kept = new Map<string, PublishedShift>();
  const touching = (range: Interval) =>
    [...kept.values()].filter(
      shift => shift.start < range.end && shift.end > range.start,
    );
  const publisher = new ShiftPublisher({
    now: () => clock.now,
    auth: mockServices.auth(),
    answers: {
      resolve: async stored =>
        stored.map(one => ({
          stored: one,
          calendars: [],
          rotation: toRotation({ ...one, calendars: [] }),
        })),
    },
    people: {
      describe: async refs =>
        refs.map(entityRef => ({
          entityRef,
          displayName: entityRef.slice(13),
          links: [],
          found: true,
        })),
    },
    store: {
      list: async (_, range) => touching(range),
      save: async changed => {
        changed.forEach(shift => kept.set(shift.uid, shift));
      },
      forget,
    },
  });
  return { clock, publisher, forget };
}

const two = ['user:default/ines', 'user:default/tom'];
const text = (at: number) => new Date(at).toISOString().slice(0, 16);

it('shifts keep to the wall over clock changes, told in UTC', async () => {
  const { publisher } = start('2026-03-25T12:00Z');
  const shifts = await publisher.publish([rotation('Europe/Lisbon', two)]);
  expect(
    shifts
      .filter(shift => text(shift.start) > '2026-03-10')
      .slice(0, 3)
      .map(shift => `${shift.summary} ${text(shift.start)} ${text(shift.end)}`),
  ).toEqual([
    'On call (primary): ines – Labels 2026-03-16T09:00 2026-03-23T09:00',
    'On call (primary): tom – Labels 2026-03-23T09:00 2026-03-30T08:00',
    'On call (primary): ines – Labels 2026-03-30T08:00 2026-04-06T08:00',
  ]);
});

it('a feed is the same text all day, and of the next day but for its ends', async () => {
  const { clock, publisher } = start('2026-03-25T00:00Z');
  const labels = rotation('Europe/Lisbon', two);
  const feed = async () =>
    writeCalendar('x', await publisher.publish([labels]));
  const first = await feed();
  clock.now += DAY - 1;
  expect(await feed()).toBe(first);
  const before = await publisher.publish([labels]);
  clock.now += DAY;
  const after = await publisher.publish([labels]);
  // No day is a change of what it was told before.
  expect(after.map(({ sequence }) => sequence)).toEqual(after.map(() => 0));
  expect(
    after.filter(({ uid }) => before.some(one => one.uid === uid)).length,
  ).toBeGreaterThan(25);
});

it('a shift without an end is one event that stays the same for weeks', async () => {
  const { clock, publisher } = start('2026-03-05T00:00Z');
  const alone = rotation('Europe/Lisbon', ['user:default/ines']);
  const [first] = await publisher.publish([alone]);
  clock.now = Date.parse('2026-03-24T23:00Z');
  expect(await publisher.publish([alone])).toEqual([first]);
  clock.now = Date.parse('2026-06-01T00:00Z');
  const later = await publisher.publish([alone]);
  expect(later).toHaveLength(1);
  expect(later[0]).toMatchObject({ uid: first?.uid, cancelled: false });
});

it('what feeds no longer tell is forgotten in its own time, not by who reads one', async () => {
  const { publisher, forget } = start('2026-03-25T12:00Z');
  await publisher.publish([rotation('Europe/Lisbon', two)]);
  expect(forget).not.toHaveBeenCalled();
  await publisher.forget();
  expect(forget.mock.calls).toEqual([
    [
      {
        endedBefore: new Date('2026-02-08T00:00Z'),
        cancelledBefore: new Date('2026-02-23T12:00Z'),
      },
    ],
  ]);
});
