import { between, layer, rotation, utc } from '../__testUtils__/build';
import { base, resolved, week2 } from '../__testUtils__/overridden';
import { gaps } from '../answers/gaps';
import { Override } from '../model';

describe('a cover', () => {
  it('puts this person instead of whoever is on call, and splits the shift', () => {
    const cover: Override = {
      ...base('o1', '2024-01-10', '2024-01-11'),
      kind: 'cover',
      user: 'x',
    };
    expect(resolved([cover])).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-10T00:00Z',
      'primary x 2024-01-10T00:00Z 2024-01-11T00:00Z',
      'primary b 2024-01-11T00:00Z 2024-01-15T09:00Z',
    ]);
  });

  it('goes over a handoff', () => {
    const cover: Override = {
      ...base('o1', '2024-01-08', '2024-01-09'),
      kind: 'cover',
      user: 'x',
    };
    expect(
      resolved(
        [cover],
        [layer()],
        between('2024-01-07T09:00Z', '2024-01-10T09:00Z'),
      ),
    ).toEqual([
      'primary a 2024-01-07T09:00Z 2024-01-08T00:00Z',
      'primary x 2024-01-08T00:00Z 2024-01-09T00:00Z',
      'primary b 2024-01-09T00:00Z 2024-01-10T09:00Z',
    ]);
  });

  it('by the one whose turn is next makes one longer shift', () => {
    const cover: Override = {
      ...base('o1', '2024-01-14', '2024-01-15T09:00Z'),
      kind: 'cover',
      user: 'c',
    };
    expect(
      resolved(
        [cover],
        [layer()],
        between('2024-01-13T09:00Z', '2024-01-16T09:00Z'),
      ),
    ).toEqual([
      'primary b 2024-01-13T09:00Z 2024-01-14T00:00Z',
      'primary c 2024-01-14T00:00Z 2024-01-16T09:00Z',
    ]);
  });

  it('fills a gap', () => {
    const cover: Override = {
      ...base('o1', '2024-01-10', '2024-01-11'),
      kind: 'cover',
      user: 'x',
    };
    const empty = [layer({ participants: [] })];
    expect(resolved([cover], empty)).toEqual([
      'primary x 2024-01-10T00:00Z 2024-01-11T00:00Z',
    ]);
    expect(
      gaps(rotation(empty, 'UTC', { overrides: [cover] }), week2, {
        layer: 'primary',
      }),
    ).toMatchObject([
      { end: utc('2024-01-10'), reason: 'no-participants' },
      { start: utc('2024-01-11'), reason: 'no-participants' },
    ]);
  });

  it('of one layer holds also where the layer is off', () => {
    const cover: Override = {
      ...base('o1', '2024-01-10', '2024-01-11'),
      kind: 'cover',
      user: 'x',
      layer: 'primary',
    };
    const later = [layer({ start: '2025-01-06T09:00' })];
    expect(resolved([cover], later)).toEqual([
      'primary x 2024-01-10T00:00Z 2024-01-11T00:00Z',
    ]);
  });

  it('made later wins, wherever it stands in the list', () => {
    const older: Override = {
      ...base('o1', '2024-01-10', '2024-01-12'),
      kind: 'cover',
      user: 'x',
    };
    const newer: Override = {
      ...base('o2', '2024-01-11', '2024-01-13'),
      kind: 'cover',
      user: 'y',
      createdAt: utc('2024-01-02'),
    };
    const both = [
      'primary b 2024-01-08T09:00Z 2024-01-10T00:00Z',
      'primary x 2024-01-10T00:00Z 2024-01-11T00:00Z',
      'primary y 2024-01-11T00:00Z 2024-01-13T00:00Z',
      'primary b 2024-01-13T00:00Z 2024-01-15T09:00Z',
    ];
    expect(resolved([older, newer])).toEqual(both);
    expect(resolved([newer, older])).toEqual(both);
  });

  it('of one layer leaves the others alone', () => {
    const cover: Override = {
      ...base('o1', '2024-01-08T09:00Z', '2024-01-15T09:00Z'),
      kind: 'cover',
      user: 'x',
      layer: 'secondary',
    };
    expect(
      resolved([cover], [layer(), layer({ name: 'secondary', startIndex: 1 })]),
    ).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'secondary x 2024-01-08T09:00Z 2024-01-15T09:00Z',
    ]);
  });
});
