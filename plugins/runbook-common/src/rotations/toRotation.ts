import {
  CalendarEntry,
  Layer,
  Override,
  Rotation,
  RotationVersion,
  Swap,
} from 'oncall-rotation';
import { OverrideData, SwapData } from './changes';
import { RotationDefinition, RotationLayer } from './definition';
import { CalendarState, RotationDetail } from './rotation';

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
  const calendars = toCalendars(rotation.calendars);
  return {
    versions: rotation.versions.map(version => ({
      effectiveFrom: Date.parse(version.effectiveFrom),
      ...toEdit(version, calendars),
    })),
    overrides: rotation.overrides.map(toOverride),
    swaps: rotation.swaps.map(toSwap),
  };
}

/**
 * A definition as `oncall-rotation` reads it, for previews of one that is not
 * saved yet. Layers that are kept in a calendar have the entries of `calendars`,
 * and none where it is not read yet.
 *
 * @public
 */
export function toRotationEdit(
  definition: RotationDefinition,
  calendars: readonly CalendarState[] = [],
): Omit<RotationVersion, 'effectiveFrom'> {
  return toEdit(definition, toCalendars(calendars));
}

type Calendars = ReadonlyMap<string, readonly CalendarEntry[]>;

function toCalendars(calendars: readonly CalendarState[]): Calendars {
  return new Map(
    calendars.map(({ layer, entries }) => [
      layer,
      entries.map(({ start, end, users }) => ({
        start: Date.parse(start),
        end: Date.parse(end),
        users,
      })),
    ]),
  );
}

function toEdit(
  definition: RotationDefinition,
  calendars: Calendars,
): Omit<RotationVersion, 'effectiveFrom'> {
  const { timeZone, alwaysCovered, layers } = definition;
  return {
    timeZone,
    ...(alwaysCovered !== undefined && { alwaysCovered }),
    layers: layers.map(layer => toLayer(layer, calendars)),
  };
}

function toLayer(layer: RotationLayer, calendars: Calendars): Layer {
  if (layer.kind === 'calendar') {
    return { name: layer.name, calendar: calendars.get(layer.name) ?? [] };
  }
  const { kind, group, effectiveFrom, effectiveUntil, ...turns } = layer;
  return {
    ...turns,
    ...(effectiveFrom && { effectiveFrom: Date.parse(effectiveFrom) }),
    ...(effectiveUntil && { effectiveUntil: Date.parse(effectiveUntil) }),
  };
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
