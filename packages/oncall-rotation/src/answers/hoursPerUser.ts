import { Interval, Rotation } from '../model';
import { HOUR } from '../local/units';
import { resolveRotation } from '../resolve/resolveRotation';
import { mergeLayers } from './mergeLayers';
import { shiftsOf } from './shifts';

/**
 * What a person carries in a range.
 *
 * @public
 */
export interface UserHours {
  /** Whose hours these are. */
  readonly user: string;
  /** Elapsed hours on call; time in two layers at once counts once. */
  readonly hours: number;
  /** Elapsed hours by layer, for the layers the person is in. */
  readonly byLayer: Readonly<Record<string, number>>;
  /** Number of shifts, over all layers. */
  readonly shifts: number;
}

/**
 * Hours and shifts a person, most hours first and then by name. Hours are real
 * ones: a night on which the clock goes forward is an hour shorter.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 * @public
 */
export function hoursPerUser(rotation: Rotation, range: Interval): UserHours[] {
  const resolved = resolveRotation(rotation, range);
  const total = new Map<string, number>();
  for (const { start, end, people } of mergeLayers(resolved)) {
    for (const { user } of people) {
      total.set(user, (total.get(user) ?? 0) + end - start);
    }
  }
  const byLayer = new Map<string, Map<string, number>>();
  const count = new Map<string, number>();
  for (const { layer, stretches } of resolved.timelines) {
    for (const { user, start, end } of shiftsOf(layer, stretches)) {
      const layers = byLayer.get(user) ?? new Map<string, number>();
      layers.set(layer, (layers.get(layer) ?? 0) + (end - start) / HOUR);
      byLayer.set(user, layers);
      count.set(user, (count.get(user) ?? 0) + 1);
    }
  }
  return [...total]
    .map(([user, elapsed]) => ({
      user,
      hours: elapsed / HOUR,
      byLayer: Object.fromEntries(byLayer.get(user) ?? []),
      shifts: count.get(user) ?? 0,
    }))
    .sort((a, b) => b.hours - a.hours || (a.user < b.user ? -1 : 1));
}
