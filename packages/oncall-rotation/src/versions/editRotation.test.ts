import fc from 'fast-check';
import {
  between,
  layer,
  lines,
  rotation,
  slots,
  utc,
} from '../__testUtils__/build';
import { rotations, users, zoneAndInstant } from '../__testUtils__/arbitraries';
import { onCallAt } from '../answers/onCallAt';
import { shifts } from '../answers/shifts';
import { turnAt } from '../answers/turnAt';
import { Layer, Rotation } from '../model';
import { editRotation } from './editRotation';

// a from 1 January, b from the 8th, c from the 15th, a from the 22nd …
const before = rotation([layer()]);
/** In the middle of b's turn. */
const now = utc('2024-01-10T12:00Z');

function edited(parts: Partial<Layer>, from = now, of: Rotation = before) {
  return editRotation(of, { timeZone: 'UTC', layers: [layer(parts)] }, from);
}

/** Who has the turns from the one at `now` on. */
function turnsAfter(of: Rotation, count = 5): string {
  return Array.from({ length: count }, (_, week) => {
    const at = now + week * 7 * 86_400_000;
    return onCallAt(of, at).layers[0]?.users.join('+');
  }).join(' ');
}

describe('after an edit of the order', () => {
  it.each`
    order                        | is               | why
    ${['a', 'b', 'c', 'd']}      | ${'b c d a b'}   | ${'somebody is added at the end'}
    ${['d', 'a', 'b', 'c']}      | ${'b c d a b'}   | ${'at the front'}
    ${['a', 'd', 'b', 'c']}      | ${'b c a d b'}   | ${'before the current one'}
    ${['a', 'b', 'd', 'c']}      | ${'b d c a b'}   | ${'after the current one'}
    ${['b', 'c']}                | ${'b c b c b'}   | ${'the one before is taken out'}
    ${['a', 'b']}                | ${'b a b a b'}   | ${'the one after is taken out'}
    ${['a', 'c']}                | ${'c a c a c'}   | ${'the current one is taken out: the next takes over'}
    ${['c', 'b', 'a']}           | ${'b a c b a'}   | ${'the order is turned round'}
    ${['x', 'y']}                | ${'x y x y x'}   | ${'nobody is left'}
    ${['a+x', 'b', 'c']}         | ${'b c a+x b c'} | ${'another slot gets a second person'}
    ${['b', 'c', 'a', 'b', 'a']} | ${'b c a b a'}   | ${'of two places the one whose followers agree'}
    ${['b', 'a', 'b', 'c']}      | ${'b c b a b'}   | ${'of two places the one whose followers agree'}
  `('to $order it is $is: $why', ({ order, is }) => {
    expect(turnsAfter(edited({ participants: slots(...order) }))).toBe(is);
  });

  it('the turn keeps its start, its end and its number', () => {
    const after = edited({ participants: slots('d', 'a', 'b', 'c') });
    const was = turnAt(before, now, 'primary');
    expect(turnAt(after, now, 'primary')).toMatchObject({
      number: was?.number,
      start: was?.start,
      end: was?.end,
      users: ['b'],
    });
  });

  it('the shift that goes on over the edit stays one', () => {
    const after = edited({ participants: slots('d', 'a', 'b', 'c') });
    expect(
      lines(shifts(after, between('2024-01-08T09:00Z', '2024-01-22T09:00Z'))),
    ).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'primary c 2024-01-15T09:00Z 2024-01-22T09:00Z',
    ]);
  });

  it('the current turn is kept through several edits', () => {
    const first = edited({ participants: slots('d', 'a', 'b', 'c') });
    const second = edited(
      { participants: slots('e', 'd', 'a', 'b', 'c') },
      now + 1000,
      first,
    );
    expect(turnsAfter(second)).toBe('b c e d a');
  });
});

describe('an edit of the times', () => {
  it('takes the start and the start index that it gives', () => {
    const after = edited({
      start: '2024-01-10T00:00',
      turn: { unit: 'day', length: 1 },
      startIndex: 2,
    });
    expect(onCallAt(after, now).layers[0]).toMatchObject({
      users: ['c'],
      turn: 0,
    });
  });

  it('of the restrictions alone moves no turn', () => {
    const after = edited({
      participants: slots('d', 'a', 'b', 'c'),
      restrictions: [{ weekdays: ['wednesday'], start: '09:00', end: '17:00' }],
    });
    expect(onCallAt(after, now).layers[0]?.users).toEqual(['b']);
  });

  it('of the active days begins anew, for it counts other days', () => {
    const turn = { unit: 'day', length: 1, count: 'active-days' } as const;
    const monday = {
      weekdays: ['monday' as const],
      start: '09:00',
      end: '17:00',
    };
    const both = {
      ...monday,
      weekdays: ['monday' as const, 'wednesday' as const],
    };
    const counted = rotation([layer({ turn, restrictions: [monday] })]);
    const after = edited({ turn, restrictions: [both] }, now, counted);
    // Mondays 1 and 8, Wednesdays 3 and 10: the fourth active day.
    expect(turnAt(after, now, 'primary')).toMatchObject({
      number: 3,
      users: ['a'],
    });
  });

  it('of a layer under a new name is a new layer', () => {
    const after = edited({ name: 'first', startIndex: 0 });
    expect(onCallAt(after, now).layers).toMatchObject([
      { layer: 'first', users: ['b'] },
    ]);
    expect(onCallAt(after, now - 1).layers).toMatchObject([
      { layer: 'primary', users: ['b'] },
    ]);
  });
});

describe('the past', () => {
  it('stays as it was after any edit', () => {
    const parts = zoneAndInstant.chain(place =>
      fc.tuple(
        fc.constant(place.at),
        rotations(place),
        rotations(place),
        fc.integer({ min: 0, max: 10 * 24 }),
      ),
    );
    fc.assert(
      fc.property(parts, ([at, old, other, hours]) => {
        const [edit] = other.versions;
        const latest = old.versions[old.versions.length - 1];
        const from = (latest?.effectiveFrom ?? 0) + hours * 3_600_000;
        const { timeZone = 'UTC', layers = [] } = edit ?? {};
        const after = editRotation(old, { timeZone, layers }, from);
        const past = { start: at - 30 * 86_400_000, end: from };
        expect(lines(shifts(after, past)).sort()).toEqual(
          lines(shifts(old, past)).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is not rewritten under a version that comes later', () => {
    const planned = edited({ startIndex: 1 }, utc('2024-02-01'));
    expect(() => edited({}, now, planned)).toThrow(
      /takes effect later, at 2024-02-01T00:00:00.000Z/,
    );
  });

  it('a second edit for the same instant replaces the first', () => {
    const twice = edited({ participants: slots('b') }, now, edited({}));
    expect(twice.versions.map(v => v.effectiveFrom)).toEqual([0, now]);
    expect(turnsAfter(twice, 2)).toBe('b b');
  });
});

it('whoever has the turn keeps it when anybody else is added or taken out', () => {
  const people = fc.uniqueArray(users, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(
      people,
      people,
      fc.nat({ max: 4 }),
      fc.nat({ max: 400 }),
      (old, fresh, startIndex, hours) => {
        const of = rotation([
          layer({
            participants: slots(...old),
            startIndex: startIndex % old.length,
            turn: { unit: 'hour', length: 7 },
          }),
        ]);
        const at = now + hours * 3_600_000;
        const [current] = onCallAt(of, at).layers[0]?.users ?? [];
        const after = edited(
          {
            participants: slots(...fresh),
            turn: { unit: 'hour', length: 7 },
          },
          at,
          of,
        );
        const then = onCallAt(after, at).layers[0];
        expect(then?.turn).toBe(onCallAt(of, at).layers[0]?.turn);
        const stays = fresh.some(user => user === current);
        expect(then?.users[0] === current).toBe(stays);
      },
    ),
    { numRuns: 300 },
  );
});
