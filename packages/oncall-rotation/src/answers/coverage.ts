import { Interval, LayerTimeline, Rotation, Stretch } from '../model';
import { resolveRotation } from '../resolve/resolveRotation';
import { DoubleBooking, doubleBooked } from './doubleBooked';
import { MergedStretch, mergeLayers } from './mergeLayers';

/**
 * How a range divides, in milliseconds. The three add up to its length.
 *
 * @public
 */
export interface CoverageTotals {
  /** Milliseconds with somebody on call. */
  readonly on: number;
  /** Milliseconds with nobody on call though somebody should be. */
  readonly gap: number;
  /** Milliseconds with nobody on call on purpose. */
  readonly off: number;
}

/**
 * One layer over a range, with how the range divides.
 *
 * @public
 */
export interface LayerCoverage extends LayerTimeline {
  /** Of this layer's stretches. */
  readonly totals: CoverageTotals;
}

/**
 * A range without omission, by layer and merged.
 *
 * @public
 */
export interface Coverage {
  /** Each layer by itself, those of the latest version in the range first. */
  readonly layers: readonly LayerCoverage[];
  /** All layers laid over one another; in order, filling the range. */
  readonly merged: readonly MergedStretch[];
  /** Of the merged stretches. */
  readonly totals: CoverageTotals;
  /** Where somebody is on call in two or more layers at once. */
  readonly doubleBooked: readonly DoubleBooking[];
}

function totalsOf(
  stretches: readonly (Interval & { state: Stretch['state'] })[],
): CoverageTotals {
  const totals = { on: 0, gap: 0, off: 0 };
  for (const { state, start, end } of stretches) {
    totals[state] += end - start;
  }
  return totals;
}

/**
 * A range without omission: for each layer, and for all of them merged, when
 * somebody is on call, when nobody is though somebody should be, and when
 * nobody is on purpose.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 * @public
 */
export function coverage(rotation: Rotation, range: Interval): Coverage {
  const resolved = resolveRotation(rotation, range);
  const merged = mergeLayers(resolved);
  return {
    layers: resolved.timelines.map(({ layer, stretches }) => ({
      layer,
      stretches,
      totals: totalsOf(stretches),
    })),
    merged,
    totals: totalsOf(merged),
    doubleBooked: doubleBooked(merged),
  };
}
