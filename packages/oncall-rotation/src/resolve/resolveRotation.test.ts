import fc from 'fast-check';
import { cases } from '../__testUtils__/arbitraries';
import { lines } from '../__testUtils__/build';
import { naiveOnCall } from '../__testUtils__/naiveOverrides';
import { coverage } from '../answers/coverage';
import { gaps } from '../answers/gaps';
import { handoffs, nextHandoff } from '../answers/handoffs';
import { hoursPerUser } from '../answers/hoursPerUser';
import { onCallAt } from '../answers/onCallAt';
import { shifts } from '../answers/shifts';
import { shiftsAt } from '../answers/shiftsAt';
import { Interval, Rotation } from '../model';
import { resolveRotation } from './resolveRotation';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Instants at, just before and just after everything that happens in a range. */
function telling(of: Rotation, range: Interval): number[] {
  const edges = resolveRotation(of, range).timelines.flatMap(({ stretches }) =>
    stretches.map(({ start }) => start),
  );
  return [...edges, range.start, range.end - 1]
    .flatMap(edge => [edge - 1, edge, edge + 1])
    .filter(at => at >= range.start && at < range.end);
}

function usersAt(of: Rotation, at: number): string[] {
  return shifts(of, { start: at, end: at + 1 }).map(
    ({ layer, user }) => `${layer} ${user}`,
  );
}

describe('overrides and swaps', () => {
  it('give at any instant what the rules say of that instant', () => {
    fc.assert(
      fc.property(cases, ({ rotation: of, range }) => {
        for (const at of telling(of, range).slice(0, 40)) {
          expect(
            onCallAt(of, at).layers.map(({ layer, users }) => ({
              layer,
              users: [...users].sort(),
            })),
          ).toEqual(naiveOnCall(of, at));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('for any rotation and range', () => {
  const holds = (
    fact: (of: Rotation, range: Interval, at: number) => void,
    numRuns = 150,
  ) =>
    fc.assert(
      fc.property(cases, parts => fact(parts.rotation, parts.range, parts.at)),
      { numRuns },
    );

  it('the stretches of a layer fill the range without overlap', () => {
    holds((of, range) => {
      for (const { stretches } of resolveRotation(of, range).timelines) {
        expect(stretches[0]?.start).toBe(range.start);
        expect(stretches[stretches.length - 1]?.end).toBe(range.end);
        stretches.forEach((stretch, i) => {
          expect(stretch.end).toBeGreaterThan(stretch.start);
          expect(stretches[i + 1]?.start ?? range.end).toBe(stretch.end);
          expect(stretch.users.length > 0).toBe(stretch.state === 'on');
        });
      }
    });
  });

  it('nobody has two shifts in a layer that overlap or touch', () => {
    holds((of, range) => {
      const seen = new Map<string, number>();
      for (const { layer, user, start, end } of shifts(of, range)) {
        expect(end).toBeGreaterThan(start);
        const last = seen.get(`${layer} ${user}`) ?? -Infinity;
        expect(last).toBeLessThan(start);
        seen.set(`${layer} ${user}`, end);
      }
    });
  });

  it('a window is the full expansion clipped to it', () => {
    holds((of, range) => {
      const full = shifts(of, {
        start: range.start - 20 * DAY,
        end: range.end + 20 * DAY,
      });
      const clipped = full
        .filter(({ start, end }) => start < range.end && end > range.start)
        .map(shift => ({
          ...shift,
          start: Math.max(shift.start, range.start),
          end: Math.min(shift.end, range.end),
        }));
      expect(lines(shifts(of, range)).sort()).toEqual(lines(clipped).sort());
    });
  });

  it('now is the range at that instant', () => {
    holds((of, range) => {
      const all = shifts(of, range);
      for (const at of telling(of, range).slice(0, 40)) {
        const inRange = all
          .filter(({ start, end }) => start <= at && at < end)
          .map(({ layer, user }) => `${layer} ${user}`);
        const now = onCallAt(of, at);
        const people = now.layers.flatMap(({ layer, users }) =>
          users.map(user => `${layer} ${user}`),
        );
        expect(people.sort()).toEqual(inRange.sort());
        expect(usersAt(of, at).sort()).toEqual(inRange.sort());
        expect(now.state === 'on').toBe(inRange.length > 0);
      }
    });
  });

  it('shifts, gaps and time off add up to the range', () => {
    holds((of, range) => {
      const length = range.end - range.start;
      const covered = coverage(of, range);
      const sum = (all: readonly Interval[]) =>
        all.reduce((total, { start, end }) => total + end - start, 0);
      for (const { layer, totals } of covered.layers) {
        expect(totals.on + totals.gap + totals.off).toBe(length);
        expect(sum(gaps(of, range, { layer }))).toBe(totals.gap);
        // Time with two people on call counts once.
        const edges = shifts(of, range, { layer });
        const on = edges.filter(
          (shift, i) => !edges.slice(0, i).some(e => e.end > shift.start),
        );
        expect(sum(on)).toBeLessThanOrEqual(totals.on);
        const together = on.length < edges.length;
        expect(together || sum(on) === totals.on).toBe(true);
      }
      const { totals } = covered;
      expect(totals.on + totals.gap + totals.off).toBe(length);
      const whole = gaps(of, range).filter(({ layer }) => layer === undefined);
      expect(sum(whole)).toBe(totals.gap);
    });
  });

  it('handoffs are where the people of a layer change, and nowhere else', () => {
    holds((of, range) => {
      const found = handoffs(of, range);
      for (const { at, layer, from, to } of found) {
        const people = (instant: number) =>
          onCallAt(of, instant).layers.find(l => l.layer === layer)?.users ??
          [];
        expect(people(at - 1)).toEqual(from);
        expect(people(at)).toEqual(to);
      }
      const instants = new Set(found.map(({ at }) => at));
      for (const { start } of shifts(of, range)) {
        expect(instants.has(start) || start === range.start).toBe(true);
      }
    });
  });

  it('the next handoff is the first of the range that follows', () => {
    holds((of, _range, at) => {
      const next = nextHandoff(of, at);
      const [first] = handoffs(of, { start: at + 1, end: at + 400 * DAY });
      expect(next).toEqual(first);
    }, 30);
  });

  it('a shift seen from within is the same from each of its instants', () => {
    holds((of, range) => {
      const closed = shiftsAt(of, range.start).filter(({ open }) => !open);
      for (const shift of closed) {
        const inside = [shift.start, shift.end - 1];
        const outside = [shift.start - 1, shift.end];
        const who = `${shift.layer} ${shift.user}`;
        expect(inside.map(at => shiftsAt(of, at))).toEqual([
          expect.arrayContaining([shift]),
          expect.arrayContaining([shift]),
        ]);
        expect(outside.flatMap(at => usersAt(of, at))).not.toContain(who);
      }
    }, 60);
  });

  it('hours by layer are the lengths of the shifts', () => {
    holds((of, range) => {
      const all = shifts(of, range);
      for (const { user, hours, byLayer, shifts: count } of hoursPerUser(
        of,
        range,
      )) {
        const own = all.filter(shift => shift.user === user);
        expect(own).toHaveLength(count);
        for (const [layer, time] of Object.entries(byLayer)) {
          const sum = own
            .filter(shift => shift.layer === layer)
            .reduce((total, { start, end }) => total + end - start, 0);
          expect(time).toBeCloseTo(sum / (60 * MINUTE), 6);
        }
        const sum = Object.values(byLayer).reduce((a, b) => a + b, 0);
        expect(hours).toBeLessThanOrEqual(sum + 1e-6);
        expect(hours).toBeGreaterThanOrEqual(
          Math.max(...Object.values(byLayer)) - 1e-6,
        );
      }
    });
  });

  it('who is in two layers at once is reported, and nobody else', () => {
    holds((of, range) => {
      const { doubleBooked } = coverage(of, range);
      for (const at of telling(of, range).slice(0, 40)) {
        const reported = doubleBooked
          .filter(({ start, end }) => start <= at && at < end)
          .map(({ user }) => user)
          .sort();
        const layersOf = new Map<string, number>();
        const all = onCallAt(of, at).layers.flatMap(({ users }) => users);
        for (const user of all) {
          layersOf.set(user, (layersOf.get(user) ?? 0) + 1);
        }
        const twice = [...layersOf].filter(([, count]) => count > 1);
        expect(reported).toEqual(twice.map(([user]) => user).sort());
      }
    });
  });
});
