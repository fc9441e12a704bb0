import {
  RotationDefinition,
  RotationLayer,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import {
  CalendarLayerForm,
  LayerForm,
  RotationForm,
  TurnsLayerForm,
  WallField,
  WindowForm,
} from './RotationForm';
import { fromWallField } from './wallField';

/**
 * What the form says, in the words of the contract. It may make no sense yet:
 * `faultsOf` tells where.
 */
export function toDefinition(form: RotationForm): RotationDefinition {
  return {
    timeZone: form.timeZone,
    alwaysCovered: form.alwaysCovered,
    layers: form.layers.map(layer => toLayer(layer, form.timeZone)),
  };
}

/** The index of the slot that has turn 0. */
export function startIndexOf(layer: TurnsLayerForm): number {
  const index = layer.slots.findIndex(({ key }) => key === layer.begins);
  return Math.max(0, index);
}

function toLayer(layer: LayerForm, rotationZone: string): RotationLayer {
  return layer.kind === 'calendar'
    ? toCalendar(layer)
    : toTurns(layer, rotationZone);
}

function toCalendar(layer: CalendarLayerForm): RotationLayer {
  const { kind, name, url, people } = layer;
  return {
    kind,
    name: name.trim(),
    ...(url.trim() && { url: url.trim() }),
    ...(people && { people }),
  };
}

function toTurns(layer: TurnsLayerForm, rotationZone: string): TurnsLayer {
  const zone = layer.timeZone || rotationZone;
  const startIndex = startIndexOf(layer);
  return {
    kind: 'turns',
    name: layer.name.trim(),
    participants: layer.slots.map(({ users }) => ({ users })),
    ...(layer.group && { group: layer.group }),
    turn: {
      unit: layer.unit,
      // An empty text would be 0, which is a fault of another kind.
      length: layer.length.trim() === '' ? NaN : Number(layer.length),
      ...(layer.activeDays && { count: 'active-days' }),
    },
    start: layer.start,
    ...(startIndex > 0 && { startIndex }),
    ...(layer.timeZone && { timeZone: layer.timeZone }),
    ...(layer.windows.length > 0 && {
      restrictions: layer.windows.map(toRestriction),
    }),
    ...toInstant('effectiveFrom', zone, layer.effectiveFrom),
    ...toInstant('effectiveUntil', zone, layer.effectiveUntil),
  };
}

function toRestriction({ weekdays, start, end, endWeekday }: WindowForm) {
  return { weekdays, start, end, ...(endWeekday && { endWeekday }) };
}

function toInstant(
  name: 'effectiveFrom' | 'effectiveUntil',
  zone: string,
  field: WallField,
) {
  if (field.wall === '') {
    return {};
  }
  const at = fromWallField(zone, field);
  // What is no time is handed on as it stands, so that its fault is found.
  return { [name]: at === undefined ? field.wall : new Date(at).toISOString() };
}
