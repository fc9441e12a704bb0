import fc from 'fast-check';
import { rotations } from '../__testUtils__/arbitraries';
import { layer, rotation, utc, version } from '../__testUtils__/build';
import { shifts } from '../answers/shifts';
import { checkRotation, isRotation } from './checkRotation';

function fieldsOf(data: unknown): string[] {
  return checkRotation(data).map(({ field }) => field);
}

const withLayer = (parts: object) => ({
  versions: [
    {
      effectiveFrom: 0,
      timeZone: 'Europe/Berlin',
      layers: [{ ...layer(), ...parts }],
    },
  ],
});
const withCalendar = (parts: object, more: object = {}) => ({
  versions: [
    version([
      {
        name: 'primary',
        calendar: [{ start: 1, end: 2, users: ['a'], ...parts }],
        ...more,
      },
    ]),
  ],
});
const times = { start: 1000, end: 2000, createdAt: 0 };
const withOverride = (parts: object) => ({
  ...rotation([layer()]),
  overrides: [{ id: 'o1', kind: 'cover', user: 'x', ...times, ...parts }],
});
const withSwap = (parts: object) => ({
  ...rotation([layer()]),
  swaps: [{ id: 's1', user: 'x', ...times, state: { kind: 'open' }, ...parts }],
});
const office = { weekdays: ['monday'], start: '09:00', end: '17:00' };
const first = 'versions[0].layers[0]';

describe('a fault names its field', () => {
  it.each`
    data                                                                                                  | field
    ${null}                                                                                               | ${''}
    ${'rotation'}                                                                                         | ${''}
    ${{}}                                                                                                 | ${'versions'}
    ${{ versions: [], owner: 'me' }}                                                                      | ${'owner'}
    ${{ versions: [{ ...version([]), timeZone: 'Mars/Base' }] }}                                          | ${'versions[0].timeZone'}
    ${{ versions: [{ ...version([]), timeZone: 1 }] }}                                                    | ${'versions[0].timeZone'}
    ${{ versions: [{ ...version([]), effectiveFrom: '2024-01-01' }] }}                                    | ${'versions[0].effectiveFrom'}
    ${{ versions: [{ ...version([]), effectiveFrom: 1.5 }] }}                                             | ${'versions[0].effectiveFrom'}
    ${{ versions: [{ ...version([]), alwaysCovered: 'yes' }] }}                                           | ${'versions[0].alwaysCovered'}
    ${{ versions: [version([]), version([])] }}                                                           | ${'versions[1]'}
    ${{ versions: [version([layer(), layer()])] }}                                                        | ${'versions[0].layers[1]'}
    ${withLayer({ name: '' })}                                                                            | ${`${first}.name`}
    ${withLayer({ participants: 'a' })}                                                                   | ${`${first}.participants`}
    ${withLayer({ participants: [{ users: ['a', 'a'] }] })}                                               | ${`${first}.participants[0].users[1]`}
    ${withLayer({ participants: [{ users: [7] }] })}                                                      | ${`${first}.participants[0].users[0]`}
    ${withLayer({ participants: Array(201).fill({ users: [] }) })}                                        | ${`${first}.participants`}
    ${withLayer({ turn: { unit: 'week', length: 0 } })}                                                   | ${`${first}.turn.length`}
    ${withLayer({ turn: { unit: 'week', length: 1.5 } })}                                                 | ${`${first}.turn.length`}
    ${withLayer({ turn: { unit: 'year', length: 1 } })}                                                   | ${`${first}.turn.unit`}
    ${withLayer({ turn: { unit: 'day', length: 1, count: 'active-days' } })}                              | ${`${first}.turn.count`}
    ${withLayer({ turn: { unit: 'week', length: 1, count: 'active-days' }, restrictions: [office] })}     | ${`${first}.turn.count`}
    ${withLayer({ turn: { unit: 'day', length: 1, count: 'sometimes' } })}                                | ${`${first}.turn.count`}
    ${withLayer({ start: '2024-02-30T09:00' })}                                                           | ${`${first}.start`}
    ${withLayer({ start: '2024-00-20T09:00' })}                                                           | ${`${first}.start`}
    ${withLayer({ start: '2024-13-20T09:00' })}                                                           | ${`${first}.start`}
    ${withLayer({ start: '0099-01-20T09:00' })}                                                           | ${`${first}.start`}
    ${withLayer({ start: '2024-02-20T09:60' })}                                                           | ${`${first}.start`}
    ${withLayer({ start: '2024-02-20T24:00' })}                                                           | ${`${first}.start`}
    ${withLayer({ start: '2024-02-20T09:00Z' })}                                                          | ${`${first}.start`}
    ${withLayer({ start: '1969-12-31T09:00' })}                                                           | ${`${first}.start`}
    ${withLayer({ startIndex: 3 })}                                                                       | ${`${first}.startIndex`}
    ${withLayer({ startIndex: -1 })}                                                                      | ${`${first}.startIndex`}
    ${withLayer({ timeZone: 'Europe/Bonn' })}                                                             | ${`${first}.timeZone`}
    ${withLayer({ effectiveFrom: 10, effectiveUntil: 10 })}                                               | ${`${first}.effectiveUntil`}
    ${withLayer({ restrictions: [{ ...office, weekdays: [] }] })}                                         | ${`${first}.restrictions[0].weekdays`}
    ${withLayer({ restrictions: [{ ...office, weekdays: ['Mon'] }] })}                                    | ${`${first}.restrictions[0].weekdays[0]`}
    ${withLayer({ restrictions: [{ ...office, start: '9:00' }] })}                                        | ${`${first}.restrictions[0].start`}
    ${withLayer({ restrictions: [{ ...office, end: '24:00' }] })}                                         | ${`${first}.restrictions[0].end`}
    ${withLayer({ restrictions: [{ ...office, endWeekday: 'mo' }] })}                                     | ${`${first}.restrictions[0].endWeekday`}
    ${withCalendar({ end: 1 })}                                                                           | ${`${first}.calendar[0].end`}
    ${withCalendar({ start: '2024-01-01' })}                                                              | ${`${first}.calendar[0].start`}
    ${withCalendar({ users: 'a' })}                                                                       | ${`${first}.calendar[0].users`}
    ${withCalendar({ users: ['a', 'a'] })}                                                                | ${`${first}.calendar[0].users[1]`}
    ${withCalendar({ summary: 'x' })}                                                                     | ${`${first}.calendar[0].summary`}
    ${withCalendar({}, { participants: [] })}                                                             | ${`${first}.participants`}
    ${withCalendar({}, { calendar: {} })}                                                                 | ${`${first}.calendar`}
    ${withCalendar({}, { calendar: Array(5001).fill({ start: 1, end: 2, users: [] }) })}                  | ${`${first}.calendar`}
    ${withCalendar({}, { effectiveFrom: 10, effectiveUntil: 10 })}                                        | ${`${first}.effectiveUntil`}
    ${withCalendar({}, { name: '' })}                                                                     | ${`${first}.name`}
    ${withLayer({ colour: 'red' })}                                                                       | ${`${first}.colour`}
    ${withOverride({ kind: 'swap' })}                                                                     | ${'overrides[0].kind'}
    ${withOverride({ user: undefined })}                                                                  | ${'overrides[0].user'}
    ${withOverride({ kind: 'replace' })}                                                                  | ${'overrides[0].by'}
    ${withOverride({ kind: 'replace', by: 'x' })}                                                         | ${'overrides[0].by'}
    ${withOverride({ by: 'y' })}                                                                          | ${'overrides[0].by'}
    ${withOverride({ layer: 'tertiary' })}                                                                | ${'overrides[0].layer'}
    ${withOverride({ end: 1000 })}                                                                        | ${'overrides[0].end'}
    ${withOverride({ createdAt: undefined })}                                                             | ${'overrides[0].createdAt'}
    ${{ ...withOverride({}), overrides: [...withOverride({}).overrides, ...withOverride({}).overrides] }} | ${'overrides[1]'}
    ${withSwap({ end: 1 })}                                                                               | ${'swaps[0].end'}
    ${withSwap({ inReturn: { start: 5, end: 5 } })}                                                       | ${'swaps[0].inReturn.end'}
    ${withSwap({ state: { kind: 'gone' } })}                                                              | ${'swaps[0].state.kind'}
    ${withSwap({ state: { kind: 'taken', by: 'x', at: 5 } })}                                             | ${'swaps[0].state.by'}
    ${withSwap({ state: { kind: 'taken', by: 'y' } })}                                                    | ${'swaps[0].state.at'}
    ${withSwap({ state: { kind: 'withdrawn', by: 'y', at: 1 } })}                                         | ${'swaps[0].state.by'}
    ${withSwap({ state: { kind: 'open', at: 1 } })}                                                       | ${'swaps[0].state.at'}
  `('$field of $data', ({ data, field }) => {
    expect(fieldsOf(data)).toEqual([field]);
  });

  it('and says in words what is wrong', () => {
    expect(checkRotation(withLayer({ start: 'Monday' }))).toEqual([
      {
        field: 'versions[0].layers[0].start',
        message:
          'must be a local time YYYY-MM-DDTHH:mm of a date from 1970 to 2199',
      },
    ]);
  });

  it('all faults are told at once', () => {
    expect(
      fieldsOf(withLayer({ start: 'x', turn: { unit: 'x', length: 'x' } })),
    ).toEqual([`${first}.turn.unit`, `${first}.turn.length`, `${first}.start`]);
  });
});

it('a rotation without fault resolves, also after a way through JSON', () => {
  fc.assert(
    fc.property(
      rotations({ zone: 'Europe/Berlin', at: utc('2024-03-31') }),
      of => {
        const data: unknown = JSON.parse(
          JSON.stringify(of, (key, value) =>
            key === 'startIndex' ? 0 : value,
          ),
        );
        const faults = checkRotation(data).filter(
          ({ message }) =>
            !message.startsWith('there is no layer') &&
            !message.startsWith('nobody takes') &&
            !message.startsWith('is the person'),
        );
        expect(faults).toEqual([]);
        const range = { start: utc('2024-03-30'), end: utc('2024-04-02') };
        const valid = [data].filter(isRotation);
        expect(() => valid.map(one => shifts(one, range))).not.toThrow();
      },
    ),
    { numRuns: 100 },
  );
});

it('anything at all is checked without an exception', () => {
  fc.assert(
    fc.property(fc.anything(), data => {
      expect(Array.isArray(checkRotation(data))).toBe(true);
      expect(Array.isArray(checkRotation({ versions: [data] }))).toBe(true);
      expect(Array.isArray(checkRotation(withLayer({ turn: data })))).toBe(
        true,
      );
      expect(Array.isArray(checkRotation(withSwap({ state: data })))).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});
