import {
  RotationDefinition,
  RotationLayer,
} from 'backstage-plugin-runbook-common';
import { Keys } from './keys';
import { LayerForm, RotationForm } from './RotationForm';
import { toWallField } from './wallField';

/** A definition with the rest of what a form says. */
export interface FormSource {
  title: string;
  id: string;
  description?: string;
  owner: string;
  definition: RotationDefinition;
}

/** The form that shows a rotation as it is. */
export function fromDefinition(source: FormSource): RotationForm {
  const { title, id, description, owner, definition } = source;
  const keys = new Keys(0);
  const layers = definition.layers.map(layer =>
    toLayerForm(layer, definition.timeZone, keys),
  );
  return {
    title,
    id,
    idTyped: true,
    description: description ?? '',
    owner,
    timeZone: definition.timeZone,
    alwaysCovered: definition.alwaysCovered ?? false,
    layers,
    effective: { kind: 'now' },
    nextKey: keys.next,
  };
}

function toLayerForm(
  layer: RotationLayer,
  rotationZone: string,
  keys: Keys,
): LayerForm {
  const base = { key: keys.take(), name: layer.name, was: layer.name };
  if (layer.kind === 'calendar') {
    const { kind, url, people } = layer;
    return { ...base, kind, url: url ?? '', ...(people && { people }) };
  }
  const zone = layer.timeZone ?? rotationZone;
  const slots = layer.participants.map(({ users }) => ({
    key: keys.take(),
    users,
  }));
  const first = slots[layer.startIndex ?? 0];
  return {
    ...base,
    kind: 'turns',
    slots,
    ...(layer.group && { group: layer.group }),
    unit: layer.turn.unit,
    length: String(layer.turn.length),
    activeDays: layer.turn.count === 'active-days',
    start: layer.start,
    ...(first && { begins: first.key }),
    timeZone: layer.timeZone ?? '',
    windows: (layer.restrictions ?? []).map(window => ({
      key: keys.take(),
      weekdays: window.weekdays,
      start: window.start,
      end: window.end,
      endWeekday: window.endWeekday ?? '',
    })),
    effectiveFrom: toWallField(zone, layer.effectiveFrom),
    effectiveUntil: toWallField(zone, layer.effectiveUntil),
  };
}
