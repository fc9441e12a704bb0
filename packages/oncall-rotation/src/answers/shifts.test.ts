import {
  between,
  layer,
  lines,
  rotation,
  slots,
  utc,
} from '../__testUtils__/build';
import { Layer } from '../model';
import { coverage } from './coverage';
import { shifts } from './shifts';
import { shiftsAt } from './shiftsAt';

const january = between('2024-01-01T09:00Z', '2024-01-29T09:00Z');

describe('shifts', () => {
  it('of adjoining turns of one person are one', () => {
    const twice = layer({ participants: slots('a', 'a', 'b') });
    expect(lines(shifts(rotation([twice]), january))).toEqual([
      'primary a 2024-01-01T09:00Z 2024-01-15T09:00Z',
      'primary b 2024-01-15T09:00Z 2024-01-22T09:00Z',
      'primary a 2024-01-22T09:00Z 2024-01-29T09:00Z',
    ]);
  });

  it('of a slot with several users are one each, and merge each by itself', () => {
    const pairs = layer({ participants: slots('a+b', 'b+c') });
    expect(
      lines(
        shifts(
          rotation([pairs]),
          between('2024-01-01T09:00Z', '2024-01-15T09:00Z'),
        ),
      ),
    ).toEqual([
      'primary a 2024-01-01T09:00Z 2024-01-08T09:00Z',
      'primary b 2024-01-01T09:00Z 2024-01-15T09:00Z',
      'primary c 2024-01-08T09:00Z 2024-01-15T09:00Z',
    ]);
  });

  it('stand by start, and those that start together in the order of layers', () => {
    const two = [layer(), layer({ name: 'secondary', startIndex: 1 })];
    const found = shifts(
      rotation(two),
      between('2024-01-01T09:00Z', '2024-01-15T09:00Z'),
    );
    expect(found.map(s => `${s.layer} ${s.user}`)).toEqual([
      'primary a',
      'secondary b',
      'primary b',
      'secondary c',
    ]);
  });

  it('can be asked of one layer and of one person', () => {
    const two = rotation([
      layer(),
      layer({ name: 'secondary', startIndex: 1 }),
    ]);
    expect(
      lines(shifts(two, january, { layer: 'secondary', user: 'a' })),
    ).toEqual(['secondary a 2024-01-15T09:00Z 2024-01-22T09:00Z']);
  });

  it('are cut by the layer\u2019s effective time', () => {
    const parts: Partial<Layer> = {
      effectiveFrom: utc('2024-01-03'),
      effectiveUntil: utc('2024-01-10'),
    };
    const timed = rotation([layer(parts)]);
    expect(lines(shifts(timed, january))).toEqual([
      'primary a 2024-01-03T00:00Z 2024-01-08T09:00Z',
      'primary b 2024-01-08T09:00Z 2024-01-10T00:00Z',
    ]);
    const reasons = coverage(timed, january).layers[0]?.stretches.map(s =>
      s.state === 'on' ? 'on' : s.reason,
    );
    expect(reasons).toEqual(['not-started', 'on', 'on', 'ended']);
  });

  it('of an empty range are none', () => {
    const at = utc('2024-01-03');
    expect(shifts(rotation([layer()]), { start: at, end: at })).toEqual([]);
  });
});

describe('a shift seen from within', () => {
  it('has its true start and end', () => {
    const found = shiftsAt(rotation([layer()]), utc('2024-01-10'));
    expect(lines(found)).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-15T09:00Z',
    ]);
    expect(found[0]?.open).toBe(false);
  });

  it('of somebody who is always on call is open', () => {
    const alone = rotation([layer({ participants: slots('a') })]);
    expect(shiftsAt(alone, utc('2026-01-10'))).toMatchObject([
      { user: 'a', open: true },
    ]);
  });
});
