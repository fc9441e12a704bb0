import { Instant, Interval, Rotation, Stretch } from '../model';
import { resolveRotation } from '../resolve/resolveRotation';

/**
 * A person on call in a layer without interruption; adjoining turns are one.
 *
 * @public
 */
export interface Shift extends Interval {
  /** Name of the layer. */
  readonly layer: string;
  /** Who is on call; users who share a turn have a shift each. */
  readonly user: string;
  /** Ids of the overrides and swaps that gave or shaped it. */
  readonly via: readonly string[];
}

/**
 * Narrows an answer to one layer; nothing is left out when empty.
 *
 * @public
 */
export interface LayerFilter {
  /** Only this layer. */
  readonly layer?: string;
}

/**
 * Narrows shifts to one layer, one person or both.
 *
 * @public
 */
export interface ShiftFilter extends LayerFilter {
  /** Only this person. */
  readonly user?: string;
}

interface OpenShift {
  layer: string;
  user: string;
  start: Instant;
  end: Instant;
  via: readonly string[];
}

/** The shifts of one layer, in the order in which they start. */
export function shiftsOf(
  layer: string,
  stretches: readonly Stretch[],
): OpenShift[] {
  const found: OpenShift[] = [];
  const latest = new Map<string, OpenShift>();
  for (const { start, end, users, via } of stretches) {
    for (const user of users) {
      const last = latest.get(user);
      if (last && last.end === start) {
        last.end = end;
        if (via.length > 0) {
          last.via = [...new Set([...last.via, ...via])];
        }
      } else {
        const shift = { layer, user, start, end, via };
        latest.set(user, shift);
        found.push(shift);
      }
    }
  }
  return found;
}

/**
 * Every person's time on call in a range, clipped to it, by start and then by
 * layer.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 * @public
 */
export function shifts(
  rotation: Rotation,
  range: Interval,
  filter: ShiftFilter = {},
): Shift[] {
  const { timelines } = resolveRotation(rotation, range);
  let found: Shift[] = [];
  for (const { layer, stretches } of timelines) {
    if (filter.layer === undefined || filter.layer === layer) {
      found = found.concat(shiftsOf(layer, stretches));
    }
  }
  const wanted =
    filter.user === undefined
      ? found
      : found.filter(({ user }) => user === filter.user);
  // The sort is stable, so shifts that start together stay in layer order.
  return wanted.sort((a, b) => a.start - b.start);
}
