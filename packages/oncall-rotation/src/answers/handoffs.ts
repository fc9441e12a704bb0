import { Instant, Interval, Rotation, Stretch } from '../model';
import { checkInstant, checkRange } from '../resolve/checkRange';
import { resolveRotation } from '../resolve/resolveRotation';
import { samePeople } from './samePeople';
import { LayerFilter } from './shifts';
import { FIRST_LOOK, HORIZON } from './shiftsAt';

/**
 * The people of a layer change. Either side may be nobody.
 *
 * @public
 */
export interface Handoff {
  /** Name of the layer whose people change. */
  readonly layer: string;
  /** The first instant with the new people, in epoch milliseconds. */
  readonly at: Instant;
  /** Users on call until `at`; empty if nobody was. */
  readonly from: readonly string[];
  /** Users on call from `at`; empty if nobody is. */
  readonly to: readonly string[];
}

function handoffsOf(layer: string, stretches: readonly Stretch[]): Handoff[] {
  const found: Handoff[] = [];
  let from: readonly string[] | undefined;
  for (const { start, users } of stretches) {
    if (from && !samePeople(from, users)) {
      found.push({ layer, at: start, from, to: users });
    }
    from = users;
  }
  return found;
}

/**
 * Every change of the people of a layer at an instant of the range, by time
 * and then by layer.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 * @public
 */
export function handoffs(
  rotation: Rotation,
  range: Interval,
  filter: LayerFilter = {},
): Handoff[] {
  checkRange(range);
  // One millisecond more, to see who hands off at the very start.
  const { timelines } = resolveRotation(rotation, {
    start: range.start - 1,
    end: range.end,
  });
  return timelines
    .filter(({ layer }) => filter.layer === undefined || filter.layer === layer)
    .flatMap(({ layer, stretches }) => handoffsOf(layer, stretches))
    .sort((a, b) => a.at - b.at);
}

/**
 * In which layer and how far to look for the next handoff.
 *
 * @public
 */
export interface HandoffSearch extends LayerFilter {
  /** How far to look, in milliseconds; 400 days unless given. */
  readonly horizon?: number;
}

/**
 * The first handoff after an instant; undefined if there is none within the
 * horizon.
 *
 * @throws RangeError on an instant, zone or local time that makes no sense.
 * @public
 */
export function nextHandoff(
  rotation: Rotation,
  at: Instant,
  { horizon = HORIZON, layer }: HandoffSearch = {},
): Handoff | undefined {
  checkInstant(at);
  for (let from = 1, reach = FIRST_LOOK; from <= horizon; reach *= 2) {
    const to = Math.min(from + reach, horizon + 1);
    const [next] = handoffs(
      rotation,
      { start: at + from, end: at + to },
      { layer },
    );
    if (next) {
      return next;
    }
    from = to;
  }
  return undefined;
}
