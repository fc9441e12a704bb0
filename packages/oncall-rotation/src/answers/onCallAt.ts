import { Instant, Rotation, Stretch } from '../model';
import { checkInstant } from '../resolve/checkRange';
import { resolveRotation } from '../resolve/resolveRotation';
import { mergeLayers, PersonOnCall } from './mergeLayers';

/**
 * One layer at an instant: {@link Stretch} without its ends.
 *
 * @public
 */
export interface LayerOnCall {
  /** Name of the layer. */
  readonly layer: string;
  /** `on`: somebody; `gap`: nobody though somebody should be; `off`: nobody on purpose. */
  readonly state: Stretch['state'];
  /** Why nobody is on call. */
  readonly reason?: Exclude<Stretch, { state: 'on' }>['reason'];
  /** Everybody on call in the layer; empty unless `state` is `on`. */
  readonly users: readonly string[];
  /** Number of the turn, from 0. */
  readonly turn: number | undefined;
  /** Ids of the overrides and swaps that changed who is on call. */
  readonly via: readonly string[];
}

/**
 * Who is on call at an instant, by layer and in all.
 *
 * @public
 */
export interface OnCall {
  /** The instant asked about. */
  readonly at: Instant;
  /** Of the rotation as a whole, as in {@link MergedStretch}. */
  readonly state: 'on' | 'gap' | 'off';
  /** In the order in which they are paged. */
  readonly layers: readonly LayerOnCall[];
  /** Everybody on call, each once, in the order of layers. */
  readonly people: readonly PersonOnCall[];
  /** People who are in several layers at this instant. */
  readonly doubleBooked: readonly PersonOnCall[];
}

function layerOnCall(layer: string, stretch: Stretch): LayerOnCall {
  const { state, users, turn, via } = stretch;
  return state === 'on'
    ? { layer, state, users, turn, via }
    : { layer, state, reason: stretch.reason, users, turn, via };
}

/**
 * Who is on call at an instant.
 *
 * @throws RangeError on an instant, zone or local time that makes no sense.
 * @public
 */
export function onCallAt(rotation: Rotation, at: Instant): OnCall {
  checkInstant(at);
  const resolved = resolveRotation(rotation, { start: at, end: at + 1 });
  const [now] = mergeLayers(resolved);
  const layers: LayerOnCall[] = [];
  for (const { layer, stretches } of resolved.timelines) {
    const [stretch] = stretches;
    if (stretch) {
      layers.push(layerOnCall(layer, stretch));
    }
  }
  const people = now?.people ?? [];
  return {
    at,
    state: now?.state ?? 'off',
    layers,
    people,
    doubleBooked: people.filter(person => person.layers.length > 1),
  };
}
