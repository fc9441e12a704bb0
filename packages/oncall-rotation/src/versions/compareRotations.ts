import { Instant, Interval, Rotation, Stretch } from '../model';
import { samePeople } from '../answers/samePeople';
import { resolveRotation } from '../resolve/resolveRotation';

/**
 * Time in which a change puts other people on call in a layer.
 *
 * @public
 */
export interface Move extends Interval {
  /** Name of the layer. */
  readonly layer: string;
  /** Users on call without the change; empty if nobody. */
  readonly before: readonly string[];
  /** Users on call with the change; empty if nobody. */
  readonly after: readonly string[];
}

function movesOf(
  layer: string,
  before: readonly Stretch[],
  after: readonly Stretch[],
  range: Interval,
): Move[] {
  const found: Move[] = [];
  let [i, j] = [0, 0];
  let start: Instant = range.start;
  while (start < range.end) {
    const [left, right] = [before[i], after[j]];
    const leftEnd = left?.end ?? range.end;
    const rightEnd = right?.end ?? range.end;
    const end = Math.min(leftEnd, rightEnd);
    const was = left?.users ?? [];
    const becomes = right?.users ?? [];
    if (!samePeople(was, becomes)) {
      const last = found[found.length - 1];
      if (
        last?.end === start &&
        samePeople(last.before, was) &&
        samePeople(last.after, becomes)
      ) {
        found[found.length - 1] = { ...last, end };
      } else {
        found.push({ layer, start, end, before: was, after: becomes });
      }
    }
    i += leftEnd === end ? 1 : 0;
    j += rightEnd === end ? 1 : 0;
    start = end;
  }
  return found;
}

/**
 * Who moves, and when, between a rotation and the same after a change: the
 * preview of an edit, an override or a swap. By start and then by layer.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 * @public
 */
export function compareRotations(
  before: Rotation,
  after: Rotation,
  range: Interval,
): Move[] {
  const old = resolveRotation(before, range).timelines;
  const fresh = resolveRotation(after, range).timelines;
  const names = new Set([...fresh, ...old].map(({ layer }) => layer));
  const stretchesOf = (timelines: typeof old, name: string) =>
    timelines.find(({ layer }) => layer === name)?.stretches ?? [];
  return [...names]
    .flatMap(name =>
      movesOf(name, stretchesOf(old, name), stretchesOf(fresh, name), range),
    )
    .sort((a, b) => a.start - b.start);
}
