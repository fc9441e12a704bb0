import {
  Layer,
  Override,
  Rotation,
  RotationVersion,
  Swap,
} from 'oncall-rotation';
import { OverrideData, SwapData } from './changes';
import { RotationDefinition, RotationLayer } from './definition';
import { RotationDetail } from './rotation';

/** What of a {@link RotationDetail} says who is on call. @public */
export type ResolvableRotation = Pick<
  RotationDetail,
  'versions' | 'overrides' | 'swaps' | 'calendars'
>;

/**
 * The rotation as `oncall-rotation` reads it: instants in epoch milliseconds.
 *
 * @public
 */
export function toRotation(rotation: ResolvableRotation): Rotation {
  return {
    versions: rotation.versions.map(version => ({
      effectiveFrom: Date.parse(version.effectiveFrom),
      ...toRotationEdit(version),
    })),
    overrides: rotation.overrides.map(toOverride),
    swaps: rotation.swaps.map(toSwap),
  };
}

/**
 * A definition as `oncall-rotation` reads it, for previews of one that is not
 * saved yet.
 *
 * @public
 */
export function toRotationEdit(
  definition: RotationDefinition,
): Omit<RotationVersion, 'effectiveFrom'> {
  const { timeZone, alwaysCovered, layers } = definition;
  return {
    timeZone,
    ...(alwaysCovered !== undefined && { alwaysCovered }),
    layers: layers.flatMap(toLayer),
  };
}

function toLayer(layer: RotationLayer): Layer[] {
  if (layer.kind === 'calendar') {
    return [];
  }
  const { kind, group, effectiveFrom, effectiveUntil, ...turns } = layer;
  return [
    {
      ...turns,
      ...(effectiveFrom && { effectiveFrom: Date.parse(effectiveFrom) }),
      ...(effectiveUntil && { effectiveUntil: Date.parse(effectiveUntil) }),
    },
  ];
}

function toOverride(data: OverrideData): Override {
  const { createdBy, note, ...override } = data;
  return {
    ...override,
    start: Date.parse(data.start),
    end: Date.parse(data.end),
    createdAt: Date.parse(data.createdAt),
  };
}

function toSwap(data: SwapData): Swap {
  const { id, user, layer, inReturn, state } = data;
  return {
    id,
    user,
    ...(layer !== undefined && { layer }),
    start: Date.parse(data.start),
    end: Date.parse(data.end),
    ...(inReturn && {
      inReturn: {
        start: Date.parse(inReturn.start),
        end: Date.parse(inReturn.end),
      },
    }),
    createdAt: Date.parse(data.createdAt),
    state:
      state.kind === 'open' ? state : { ...state, at: Date.parse(state.at) },
  };
}
