import {
  between,
  layer,
  rotation,
  slots,
  utc,
  version,
} from '../__testUtils__/build';
import { Layer, Rotation } from '../model';
import { compareRotations } from './compareRotations';
import { editRotation } from './editRotation';

// a from 1 January, b from the 8th, c from the 15th, a from the 22nd …
const before = rotation([layer()]);
/** In the middle of b's turn. */
const now = utc('2024-01-10T12:00Z');
const weeks = between('2024-01-01T09:00Z', '2024-02-12T09:00Z');

function edited(parts: Partial<Layer>, from = now, of: Rotation = before) {
  return editRotation(of, { timeZone: 'UTC', layers: [layer(parts)] }, from);
}

describe('a comparison', () => {
  it('tells who moves and when, joined over turns', () => {
    const after = edited({ participants: slots('a', 'b', 'd', 'c') });
    expect(compareRotations(before, after, weeks)).toEqual([
      {
        layer: 'primary',
        ...between('2024-01-15T09:00Z', '2024-01-22T09:00Z'),
        before: ['c'],
        after: ['d'],
      },
      {
        layer: 'primary',
        ...between('2024-01-22T09:00Z', '2024-01-29T09:00Z'),
        before: ['a'],
        after: ['c'],
      },
      {
        layer: 'primary',
        ...between('2024-01-29T09:00Z', '2024-02-05T09:00Z'),
        before: ['b'],
        after: ['a'],
      },
      {
        layer: 'primary',
        ...between('2024-02-05T09:00Z', '2024-02-12T09:00Z'),
        before: ['c'],
        after: ['b'],
      },
    ]);
  });

  it('of a rotation with itself finds nothing', () => {
    expect(compareRotations(before, edited({}), weeks)).toEqual([]);
  });

  it('shows a layer that is new', () => {
    const grown = {
      versions: [version([layer(), layer({ name: 'secondary' })])],
    };
    expect(
      compareRotations(before, grown, between('2024-01-02', '2024-01-03')),
    ).toEqual([
      {
        layer: 'secondary',
        ...between('2024-01-02', '2024-01-03'),
        before: [],
        after: ['a'],
      },
    ]);
  });
});
