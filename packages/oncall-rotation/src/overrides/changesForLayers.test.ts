import {
  between,
  layer,
  lines,
  rotation,
  slots,
  utc,
  version,
} from '../__testUtils__/build';
import { base, resolved, week2 } from '../__testUtils__/overridden';
import { coverage } from '../answers/coverage';
import { onCallAt } from '../answers/onCallAt';
import { shifts } from '../answers/shifts';
import { Override } from '../model';

describe('the order is cover, then replace and remove, then add', () => {
  type Act =
    | { kind: 'cover' | 'remove' | 'add'; user: string }
    | { kind: 'replace'; user: string; by: string };
  const all = (acts: Act[]) =>
    acts.map(
      (act, i): Override => ({
        ...base(`o${i}`, '2024-01-08', '2024-01-16'),
        ...act,
      }),
    );

  it.each`
    overrides                                                                  | users         | why
    ${[{ kind: 'replace', user: 'x', by: 'y' }, { kind: 'cover', user: 'x' }]} | ${['y']}      | ${'a replacement acts on who covers'}
    ${[{ kind: 'replace', user: 'b', by: 'y' }, { kind: 'cover', user: 'x' }]} | ${['x']}      | ${'and not on who was covered'}
    ${[{ kind: 'add', user: 'x' }, { kind: 'remove', user: 'x' }]}             | ${['b', 'x']} | ${'a removal does not act on who is added'}
    ${[{ kind: 'add', user: 'x' }, { kind: 'replace', user: 'x', by: 'y' }]}   | ${['b', 'x']} | ${'nor does a replacement'}
    ${[{ kind: 'add', user: 'b' }, { kind: 'remove', user: 'b' }]}             | ${['b']}      | ${'who is removed can be added'}
    ${[{ kind: 'add', user: 'x' }, { kind: 'cover', user: 'y' }]}              | ${['y', 'x']} | ${'a cover leaves additions'}
    ${[{ kind: 'remove', user: 'x' }, { kind: 'cover', user: 'x' }]}           | ${[]}         | ${'who covers can be removed'}
  `('$overrides: $users, $why', ({ overrides, users }) => {
    const { layers } = onCallAt(
      rotation([layer()], 'UTC', { overrides: all(overrides) }),
      utc('2024-01-10'),
    );
    expect(layers[0]?.users).toEqual(users);
  });
});

describe('an override of the whole rotation', () => {
  const weekend = layer({
    name: 'weekend',
    participants: slots('w'),
    restrictions: [
      {
        weekdays: ['friday'],
        start: '17:00',
        end: '09:00',
        endWeekday: 'monday',
      },
    ],
  });
  const office = layer({
    name: 'office',
    participants: slots('o'),
    restrictions: [
      { weekdays: ['thursday', 'friday'], start: '09:00', end: '17:00' },
    ],
  });

  it('is laid on each layer while it is on, and on the first where none is', () => {
    const cover: Override = {
      ...base('o1', '2024-01-11T12:00Z', '2024-01-13'),
      kind: 'cover',
      user: 'x',
    };
    expect(
      resolved(
        [cover],
        [office, weekend],
        between('2024-01-11T10:00Z', '2024-01-13T12:00Z'),
      ),
    ).toEqual([
      'office o 2024-01-11T10:00Z 2024-01-11T12:00Z',
      // Friday's office hours, and the night in which nobody else is on call.
      'office x 2024-01-11T12:00Z 2024-01-12T17:00Z',
      'weekend x 2024-01-12T17:00Z 2024-01-13T00:00Z',
      'weekend w 2024-01-13T00:00Z 2024-01-13T12:00Z',
    ]);
  });

  it('puts the same person in two layers, which is reported', () => {
    const cover: Override = {
      ...base('o1', '2024-01-10', '2024-01-11'),
      kind: 'cover',
      user: 'x',
    };
    const twoLayers = rotation(
      [layer(), layer({ name: 'secondary', startIndex: 1 })],
      'UTC',
      { overrides: [cover] },
    );
    expect(coverage(twoLayers, week2).doubleBooked).toEqual([
      {
        user: 'x',
        layers: ['primary', 'secondary'],
        ...between('2024-01-10', '2024-01-11'),
      },
    ]);
    expect(onCallAt(twoLayers, utc('2024-01-10')).doubleBooked).toEqual([
      { user: 'x', layers: ['primary', 'secondary'] },
    ]);
  });

  it('holds over a new version', () => {
    const cover: Override = {
      ...base('o1', '2024-01-09', '2024-01-11'),
      kind: 'cover',
      user: 'x',
    };
    const edited = {
      versions: [
        version([layer()]),
        version([layer({ participants: slots('m', 'n') })], 'UTC', {
          effectiveFrom: utc('2024-01-10'),
        }),
      ],
      overrides: [cover],
    };
    expect(lines(shifts(edited, week2))).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-09T00:00Z',
      'primary x 2024-01-09T00:00Z 2024-01-11T00:00Z',
      'primary n 2024-01-11T00:00Z 2024-01-15T09:00Z',
    ]);
  });
});

it('a stretch names the overrides that shaped it', () => {
  const overrides: Override[] = [
    { ...base('o1', '2024-01-10', '2024-01-11'), kind: 'cover', user: 'x' },
    { ...base('o2', '2024-01-10', '2024-01-11'), kind: 'add', user: 'y' },
  ];
  const changed = rotation([layer()], 'UTC', { overrides });
  expect(onCallAt(changed, utc('2024-01-10')).layers[0]).toMatchObject({
    users: ['x', 'y'],
    via: ['o1', 'o2'],
    turn: 1,
  });
  expect(onCallAt(changed, utc('2024-01-11')).layers[0]?.via).toEqual([]);
});
