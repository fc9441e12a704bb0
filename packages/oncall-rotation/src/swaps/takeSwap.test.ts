import { between, layer, lines, rotation, utc } from '../__testUtils__/build';
import { shifts } from '../answers/shifts';
import { Swap, SwapState } from '../model';
import { swapStatus } from './swapStatus';
import { takeSwap, withdrawSwap } from './takeSwap';

// b is on call from 8 January 09:00 to the 15th.
const swap = (state: SwapState, parts: Partial<Swap> = {}): Swap => ({
  id: 's1',
  user: 'b',
  ...between('2024-01-10', '2024-01-11'),
  createdAt: utc('2024-01-02'),
  state,
  ...parts,
});
const open: SwapState = { kind: 'open' };
const taken: SwapState = { kind: 'taken', by: 'c', at: utc('2024-01-03') };
const withdrawn: SwapState = { kind: 'withdrawn', at: utc('2024-01-03') };

describe('a swap is', () => {
  it.each`
    state        | at                            | status
    ${open}      | ${'2024-01-09T23:59:59.999Z'} | ${'open'}
    ${open}      | ${'2024-01-10T00:00Z'}        | ${'past-due'}
    ${taken}     | ${'2024-01-09'}               | ${'taken'}
    ${taken}     | ${'2024-01-20'}               | ${'taken'}
    ${withdrawn} | ${'2024-01-09'}               | ${'withdrawn'}
    ${withdrawn} | ${'2024-01-20'}               | ${'withdrawn'}
  `('$status at $at if $state.kind', ({ state, at, status }) => {
    expect(swapStatus(swap(state), utc(at))).toBe(status);
  });
});

describe('to take a swap', () => {
  const before = utc('2024-01-05');

  it('gives its time to the taker', () => {
    expect(takeSwap(swap(open), 'c', before)).toEqual({
      swap: swap({ kind: 'taken', by: 'c', at: before }),
    });
  });

  it.each`
    state        | by     | at              | refused
    ${open}      | ${'b'} | ${'2024-01-05'} | ${'own'}
    ${open}      | ${'c'} | ${'2024-01-10'} | ${'past-due'}
    ${taken}     | ${'d'} | ${'2024-01-05'} | ${'taken'}
    ${withdrawn} | ${'c'} | ${'2024-01-05'} | ${'withdrawn'}
  `('is refused as $refused: $state.kind, by $by at $at', parts => {
    const { state, by, at, refused } = parts;
    expect(takeSwap(swap(state), by, utc(at))).toEqual({ refused });
  });
});

describe('to withdraw a swap', () => {
  it('is possible until somebody took it', () => {
    const at = utc('2024-01-05');
    expect(withdrawSwap(swap(open), at)).toEqual({
      swap: swap({ kind: 'withdrawn', at }),
    });
    expect(withdrawSwap(swap(taken), at)).toEqual({ refused: 'taken' });
    expect(withdrawSwap(swap(withdrawn), at)).toEqual({ refused: 'withdrawn' });
  });
});

describe('who is on call', () => {
  const range = between('2024-01-08T09:00Z', '2024-01-15T09:00Z');
  const resolved = (swaps: Swap[], over = range) =>
    lines(shifts(rotation([layer()], 'UTC', { swaps }), over));

  it.each([open, withdrawn])('does not change while a swap is $kind', state => {
    expect(resolved([swap(state)])).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-15T09:00Z',
    ]);
  });

  it('changes for part of a shift when the swap is for part of it', () => {
    expect(resolved([swap(taken)])).toEqual([
      'primary b 2024-01-08T09:00Z 2024-01-10T00:00Z',
      'primary c 2024-01-10T00:00Z 2024-01-11T00:00Z',
      'primary b 2024-01-11T00:00Z 2024-01-15T09:00Z',
    ]);
  });

  it('changes only where the one who asked is on call', () => {
    expect(
      resolved(
        [swap(taken, between('2024-01-07', '2024-01-09'))],
        between('2024-01-07', '2024-01-10'),
      ),
    ).toEqual([
      'primary a 2024-01-07T00:00Z 2024-01-08T09:00Z',
      'primary c 2024-01-08T09:00Z 2024-01-09T00:00Z',
      'primary b 2024-01-09T00:00Z 2024-01-10T00:00Z',
    ]);
  });

  it('changes both ways when something is given in return', () => {
    const exchange = swap(taken, {
      ...between('2024-01-08T09:00Z', '2024-01-15T09:00Z'),
      inReturn: between('2024-01-15T09:00Z', '2024-01-22T09:00Z'),
    });
    expect(
      resolved([exchange], between('2024-01-08T09:00Z', '2024-01-29T09:00Z')),
    ).toEqual([
      'primary c 2024-01-08T09:00Z 2024-01-15T09:00Z',
      'primary b 2024-01-15T09:00Z 2024-01-22T09:00Z',
      'primary a 2024-01-22T09:00Z 2024-01-29T09:00Z',
    ]);
  });

  it('is settled by the one taken last when two overlap', () => {
    const later: SwapState = { kind: 'taken', by: 'd', at: utc('2024-01-04') };
    expect(
      resolved([swap(later, { id: 's2' }), swap(taken)], {
        start: utc('2024-01-10'),
        end: utc('2024-01-11'),
      }),
    ).toEqual(['primary d 2024-01-10T00:00Z 2024-01-11T00:00Z']);
  });

  it('does not chain through two swaps', () => {
    const cToD = swap(
      { kind: 'taken', by: 'd', at: utc('2024-01-04') },
      { id: 's2', user: 'c' },
    );
    expect(
      resolved([swap(taken), cToD], between('2024-01-10', '2024-01-11')),
    ).toEqual(['primary c 2024-01-10T00:00Z 2024-01-11T00:00Z']);
  });
});
