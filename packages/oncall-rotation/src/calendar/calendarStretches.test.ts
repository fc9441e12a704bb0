import fc from 'fast-check';
import { calendarLayers } from '../__testUtils__/arbitraries';
import {
  between,
  entry,
  layer,
  lines,
  rotation,
  text,
  utc,
  version,
} from '../__testUtils__/build';
import { naiveCalendarUsers } from '../__testUtils__/naiveCalendar';
import { gaps } from '../answers/gaps';
import { nextHandoff } from '../answers/handoffs';
import { onCallAt } from '../answers/onCallAt';
import { shifts } from '../answers/shifts';
import { turnAt } from '../answers/turnAt';
import { CalendarEntry, CalendarLayer, Override } from '../model';
import { resolveRotation } from '../resolve/resolveRotation';
import { compareRotations } from '../versions/compareRotations';
import { editRotation } from '../versions/editRotation';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const january = between('2024-01-01', '2024-01-11');

function inCalendar(
  calendar: CalendarEntry[],
  parts: Partial<CalendarLayer> = {},
): CalendarLayer {
  return { name: 'primary', calendar, ...parts };
}

function stretchesOf(of: CalendarLayer, range = january) {
  const [timeline] = resolveRotation(rotation([of]), range).timelines;
  return timeline?.stretches.map(stretch => {
    const who =
      stretch.state === 'on' ? stretch.users.join('+') : stretch.reason;
    return `${who} until ${text(stretch.end)}`;
  });
}

const a = entry('a', '2024-01-02', '2024-01-05');
const b = entry('b', '2024-01-05', '2024-01-08');

describe('a layer kept in a calendar', () => {
  it('is on while an entry lasts and off in between', () => {
    expect(stretchesOf(inCalendar([a, b]))).toEqual([
      'not-in-calendar until 2024-01-02T00:00Z',
      'a until 2024-01-05T00:00Z',
      'b until 2024-01-08T00:00Z',
      'not-in-calendar until 2024-01-11T00:00Z',
    ]);
  });

  it('takes its entries in any order', () => {
    expect(stretchesOf(inCalendar([b, a]))).toEqual(
      stretchesOf(inCalendar([a, b])),
    );
  });

  it('has all the people of entries that overlap, each once', () => {
    const over = entry('c+a', '2024-01-04', '2024-01-06');
    expect(stretchesOf(inCalendar([a, b, over]))).toEqual([
      'not-in-calendar until 2024-01-02T00:00Z',
      'a until 2024-01-04T00:00Z',
      'a+c until 2024-01-05T00:00Z',
      'c+a+b until 2024-01-06T00:00Z',
      'b until 2024-01-08T00:00Z',
      'not-in-calendar until 2024-01-11T00:00Z',
    ]);
  });

  it('has nobody on purpose where an entry names nobody', () => {
    const holiday = entry('-', '2024-01-08', '2024-01-11');
    expect(stretchesOf(inCalendar([a, b, holiday]))?.pop()).toBe(
      'nobody-on-purpose until 2024-01-11T00:00Z',
    );
  });

  it('is off outside its effective time', () => {
    const cut = inCalendar([a, b], {
      effectiveFrom: utc('2024-01-03'),
      effectiveUntil: utc('2024-01-07'),
    });
    expect(stretchesOf(cut)).toEqual([
      'not-started until 2024-01-03T00:00Z',
      'a until 2024-01-05T00:00Z',
      'b until 2024-01-07T00:00Z',
      'ended until 2024-01-11T00:00Z',
    ]);
  });

  it('leaves a gap of the rotation where somebody is meant to be on call at any time', () => {
    const always = {
      versions: [version([inCalendar([a, b])], 'UTC', { alwaysCovered: true })],
    };
    expect(
      gaps(always, january).map(
        ({ start, end, reason }) => `${reason} ${text(start)} ${text(end)}`,
      ),
    ).toEqual([
      'uncovered 2024-01-01T00:00Z 2024-01-02T00:00Z',
      'uncovered 2024-01-08T00:00Z 2024-01-11T00:00Z',
    ]);
    expect(gaps(rotation([inCalendar([a, b])]), january)).toEqual([]);
  });

  it('is overridden and swapped like any other', () => {
    const overrides: Override[] = [
      {
        id: 'o',
        kind: 'cover',
        user: 'z',
        createdAt: 0,
        ...between('2024-01-09', '2024-01-10'),
      },
    ];
    const swaps = [
      {
        id: 's',
        user: 'a',
        createdAt: 0,
        state: { kind: 'taken' as const, by: 'y', at: 1 },
        ...between('2024-01-03', '2024-01-04'),
      },
    ];
    const of = rotation([inCalendar([a, b])], 'UTC', { overrides, swaps });
    expect(lines(shifts(of, january))).toEqual([
      'primary a 2024-01-02T00:00Z 2024-01-03T00:00Z',
      'primary y 2024-01-03T00:00Z 2024-01-04T00:00Z',
      'primary a 2024-01-04T00:00Z 2024-01-05T00:00Z',
      'primary b 2024-01-05T00:00Z 2024-01-08T00:00Z',
      'primary z 2024-01-09T00:00Z 2024-01-10T00:00Z',
    ]);
  });

  it('hands off where its entries do', () => {
    expect(nextHandoff(rotation([inCalendar([b, a])]), a.start)).toEqual({
      at: a.end,
      layer: 'primary',
      from: ['a'],
      to: ['b'],
    });
  });

  it('has no turns', () => {
    const of = rotation([inCalendar([a])]);
    expect(turnAt(of, a.start, 'primary')).toBeUndefined();
    expect(onCallAt(of, a.start).layers).toMatchObject([
      { state: 'on', users: ['a'], turn: undefined },
    ]);
  });
});

describe('an edit', () => {
  const from = utc('2024-01-06');

  it('leaves a layer kept in a calendar as it is given', () => {
    const given = inCalendar([b, a]);
    const edited = editRotation(
      rotation([given]),
      { timeZone: 'UTC', layers: [given] },
      from,
    );
    expect(edited.versions[1]?.layers).toEqual([given]);
  });

  it.each([
    ['from turns to a calendar', layer(), inCalendar([a, b])],
    ['from a calendar to turns', inCalendar([a, b]), layer()],
  ])('%s takes what it says', (_, before, after) => {
    const edited = editRotation(
      rotation([before]),
      { timeZone: 'UTC', layers: [after] },
      from,
    );
    expect(edited.versions[1]?.layers).toEqual([after]);
  });

  it('of the calendar shows who moves', () => {
    const moved = entry('c', '2024-01-05', '2024-01-08');
    expect(
      compareRotations(
        rotation([inCalendar([a, b])]),
        rotation([inCalendar([a, moved])]),
        january,
      ),
    ).toEqual([
      {
        layer: 'primary',
        start: b.start,
        end: b.end,
        before: ['b'],
        after: ['c'],
      },
    ]);
  });
});

it('at any instant all people of all entries then are on call', () => {
  const at = utc('2024-03-10T07:00Z');
  const range = { start: at - 12 * DAY, end: at + 12 * DAY };
  fc.assert(
    fc.property(calendarLayers(at), of => {
      const [timeline] = resolveRotation(rotation([of]), range).timelines;
      const edges = of.calendar.flatMap(({ start, end }) => [start, end]);
      const instants = [...edges, range.start + 1, range.end - 1]
        .flatMap(edge => [edge - 1, edge])
        .filter(instant => instant >= range.start && instant < range.end);
      for (const instant of instants) {
        const inRange = timeline?.stretches.find(({ end }) => end > instant);
        const now = onCallAt(rotation([of]), instant).layers[0];
        const expected = naiveCalendarUsers(of, instant);
        expect([...(inRange?.users ?? [])].sort()).toEqual(expected);
        expect([...(now?.users ?? [])].sort()).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});
