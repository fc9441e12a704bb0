import { Interval } from '../model';
import { MergedStretch } from './mergeLayers';

/**
 * The same person in two or more layers at once: when they do not answer,
 * there is nobody else to page.
 *
 * @public
 */
export interface DoubleBooking extends Interval {
  /** Who is on call more than once. */
  readonly user: string;
  /** Names of the two or more layers they are on call in. */
  readonly layers: readonly string[];
}

/** Finds them in merged stretches; adjoining ones of the same layers are one. */
export function doubleBooked(
  merged: readonly MergedStretch[],
): DoubleBooking[] {
  const found: DoubleBooking[] = [];
  const latest = new Map<string, number>();
  for (const { start, end, people } of merged) {
    for (const { user, layers } of people) {
      if (layers.length > 1) {
        const key = JSON.stringify([user, ...layers]);
        const index = latest.get(key);
        const last = index === undefined ? undefined : found[index];
        if (index !== undefined && last?.end === start) {
          found[index] = { ...last, end };
        } else {
          latest.set(key, found.push({ user, layers, start, end }) - 1);
        }
      }
    }
  }
  return found;
}
