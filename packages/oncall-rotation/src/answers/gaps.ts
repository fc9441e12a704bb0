import { GapReason, Interval, Rotation } from '../model';
import { Resolved, resolveRotation } from '../resolve/resolveRotation';
import { mergeLayers } from './mergeLayers';
import { LayerFilter } from './shifts';

/**
 * Nobody on call though somebody should be. With a `layer`: nobody in that
 * layer though it is on. Without one, reason `uncovered`: nobody in any layer.
 *
 * @public
 */
export interface Gap extends Interval {
  /** Name of the layer; undefined for a gap of the whole rotation. */
  readonly layer: string | undefined;
  /** Why nobody is on call; `uncovered` exactly where `layer` is undefined. */
  readonly reason: GapReason | 'uncovered';
}

function layerGaps({ timelines }: Resolved): Gap[] {
  const found: Gap[] = [];
  for (const { layer, stretches } of timelines) {
    for (const stretch of stretches) {
      if (stretch.state === 'gap') {
        const { start, end, reason } = stretch;
        const last = found[found.length - 1];
        if (
          last?.layer === layer &&
          last.end === start &&
          last.reason === reason
        ) {
          found[found.length - 1] = { ...last, end };
        } else {
          found.push({ layer, start, end, reason });
        }
      }
    }
  }
  return found;
}

/**
 * Where nobody is on call though somebody should be: the gaps of each layer
 * and, with `layer` undefined, those of the whole rotation. By start.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 * @public
 */
export function gaps(
  rotation: Rotation,
  range: Interval,
  filter: LayerFilter = {},
): Gap[] {
  const resolved = resolveRotation(rotation, range);
  const ofLayers = layerGaps(resolved);
  if (filter.layer !== undefined) {
    return ofLayers.filter(({ layer }) => layer === filter.layer);
  }
  const ofRotation = mergeLayers(resolved)
    .filter(({ state }) => state === 'gap')
    .map(
      ({ start, end }): Gap => ({
        layer: undefined,
        start,
        end,
        reason: 'uncovered',
      }),
    );
  return [...ofRotation, ...ofLayers].sort((a, b) => a.start - b.start);
}
