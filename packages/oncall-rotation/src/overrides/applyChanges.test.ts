import { between, layer, rotation, slots, utc } from '../__testUtils__/build';
import { base, resolved, week2 } from '../__testUtils__/overridden';
import { gaps } from '../answers/gaps';
import { Override } from '../model';

describe('a replacement', () => {
  const byX = (start: string, end: string): Override => ({
    ...base('o1', start, end),
    kind: 'replace',
    user: 'b',
    by: 'x',
  });

  it('has no effect while the person is not on call', () => {
    expect(
      resolved(
        [byX('2024-01-07', '2024-01-09')],
        [layer()],
        between('2024-01-07', '2024-01-10'),
      ),
    ).toEqual([
      'primary a 2024-01-07T00:00Z 2024-01-08T09:00Z',
      'primary x 2024-01-08T09:00Z 2024-01-09T00:00Z',
      'primary b 2024-01-09T00:00Z 2024-01-10T00:00Z',
    ]);
  });

  it('does not chain: b by x and x by y leaves x', () => {
    const xByY: Override = {
      ...base('o2', '2024-01-08', '2024-01-16'),
      kind: 'replace',
      user: 'x',
      by: 'y',
    };
    for (const overrides of [
      [byX('2024-01-08', '2024-01-16'), xByY],
      [xByY, byX('2024-01-08', '2024-01-16')],
    ]) {
      expect(resolved(overrides)).toEqual([
        'primary x 2024-01-08T09:00Z 2024-01-15T09:00Z',
      ]);
    }
  });

  it('of two people by one another exchanges them', () => {
    const overrides: Override[] = [
      {
        ...base('o1', '2024-01-01', '2024-02-01'),
        kind: 'replace',
        user: 'b',
        by: 'c',
      },
      {
        ...base('o2', '2024-01-01', '2024-02-01'),
        kind: 'replace',
        user: 'c',
        by: 'b',
      },
    ];
    expect(
      resolved(
        overrides,
        [layer()],
        between('2024-01-08T09:00Z', '2024-01-22T09:00Z'),
      ),
    ).toEqual([
      'primary c 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'primary b 2024-01-15T09:00Z 2024-01-22T09:00Z',
    ]);
  });

  it('takes one person out of a slot of several', () => {
    const pairs = [layer({ participants: slots('b+c') })];
    expect(resolved([byX('2024-01-01', '2024-02-01')], pairs)).toEqual([
      'primary x 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'primary c 2024-01-08T09:00Z 2024-01-15T09:00Z',
    ]);
  });

  it('made later wins over an earlier one of the same person', () => {
    const later: Override = {
      ...base('o2', '2024-01-08', '2024-01-16'),
      kind: 'replace',
      user: 'b',
      by: 'y',
      createdAt: utc('2024-01-05'),
    };
    expect(resolved([later, byX('2024-01-08', '2024-01-16')])).toEqual([
      'primary y 2024-01-08T09:00Z 2024-01-15T09:00Z',
    ]);
  });
});

describe('a removal', () => {
  const withoutB: Override = {
    ...base('o1', '2024-01-10', '2024-01-11'),
    kind: 'remove',
    user: 'b',
  };

  it('of the only person is a gap', () => {
    const removed = rotation([layer()], 'UTC', { overrides: [withoutB] });
    expect(gaps(removed, week2)).toEqual([
      {
        layer: undefined,
        ...between('2024-01-10', '2024-01-11'),
        reason: 'uncovered',
      },
      {
        layer: 'primary',
        ...between('2024-01-10', '2024-01-11'),
        reason: 'removed',
      },
    ]);
  });

  it('of one of two leaves the other', () => {
    expect(
      resolved([withoutB], [layer({ participants: slots('b+c') })]),
    ).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-10T00:00Z',
      'primary c 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'primary b 2024-01-11T00:00Z 2024-01-15T09:00Z',
    ]);
  });

  it('of somebody who is not on call changes nothing', () => {
    expect(resolved([{ ...withoutB, user: 'a' }])).toEqual(resolved([]));
  });
});

describe('an addition', () => {
  it('stands beside whoever is on call', () => {
    const add: Override = {
      ...base('o1', '2024-01-10', '2024-01-11'),
      kind: 'add',
      user: 'x',
    };
    expect(resolved([add])).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'primary x 2024-01-10T00:00Z 2024-01-11T00:00Z',
    ]);
  });

  it('of somebody who is on call anyway changes nothing', () => {
    const add: Override = {
      ...base('o1', '2024-01-10', '2024-01-11'),
      kind: 'add',
      user: 'b',
    };
    expect(resolved([add])).toEqual(resolved([]));
  });
});
