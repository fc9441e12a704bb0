import { RotationDetail, toRotation } from 'backstage-plugin-runbook-common';
import {
  clockChanges,
  compareRotations,
  coverage,
  Gap,
  gaps,
  hoursPerUser,
  Interval,
  Move,
  Stretch,
  UserHours,
} from 'oncall-rotation';
import { RotationForm } from '../form/RotationForm';
import { editedRotation, previewRange } from './editedRotation';

/** A layer's people, one after the other. */
export interface LayerPreview {
  name: string;
  /** Kept elsewhere: all that is known of it is what was read last. */
  external: boolean;
  stretches: readonly Stretch[];
}

/** A clock change, and which zone of the rotation has it. */
export interface ZoneChange {
  at: number;
  zone: string;
  /** Minutes by which the clock is put forward; negative for back. */
  by: number;
}

/** What a form would make of the weeks ahead. */
export interface Preview {
  range: Interval;
  /** The rotation's. */
  zone: string;
  layers: LayerPreview[];
  hours: UserHours[];
  gaps: Gap[];
  changes: ZoneChange[];
  /** Who moves by the edit; undefined for a rotation that is new. */
  moves?: Move[];
}

/**
 * What a form without faults would make of the eight weeks from when it takes
 * effect, with the arithmetic that the server uses.
 */
export function previewOf(
  form: RotationForm,
  context: { now: number; rotation?: RotationDetail },
): Preview {
  const range = previewRange(form, context.now);
  const after = editedRotation(form, context);
  const { layers } = coverage(after, range);
  const { rotation } = context;
  return {
    range,
    zone: form.timeZone,
    layers: form.layers.map(({ name, kind }) => ({
      name: name.trim(),
      external: kind === 'calendar',
      stretches:
        layers.find(({ layer }) => layer === name.trim())?.stretches ?? [],
    })),
    hours: hoursPerUser(after, range),
    gaps: gaps(after, range),
    changes: changesIn(form, range),
    ...(rotation && {
      moves: compareRotations(toRotation(rotation), after, range),
    }),
  };
}

function changesIn(form: RotationForm, range: Interval): ZoneChange[] {
  const zones = new Set([
    form.timeZone,
    ...form.layers.flatMap(layer =>
      layer.kind === 'turns' && layer.timeZone ? [layer.timeZone] : [],
    ),
  ]);
  return [...zones]
    .flatMap(zone =>
      clockChanges(zone, range).map(({ at, before, after }) => ({
        at,
        zone,
        by: after - before,
      })),
    )
    .sort((a, b) => a.at - b.at);
}
