import {
  RotationDetail,
  toRotation,
  toRotationEdit,
} from 'backstage-plugin-runbook-common';
import { editRotation, Interval, Rotation } from 'oncall-rotation';
import { RotationForm } from '../form/RotationForm';
import { toDefinition } from '../form/toDefinition';
import { fromWallField } from '../form/wallField';

/** How far a preview looks ahead. */
export const PREVIEW_WEEKS = 8;
const WEEK_MS = 7 * 86_400_000;

/** When the form takes effect, in epoch milliseconds. */
export function effectiveFrom(form: RotationForm, now: number): number {
  const { effective, timeZone } = form;
  return effective.kind === 'at'
    ? fromWallField(timeZone, effective.time) ?? now
    : now;
}

/** The weeks from when the form takes effect. */
export function previewRange(form: RotationForm, now: number): Interval {
  const start = effectiveFrom(form, now);
  return { start, end: start + PREVIEW_WEEKS * WEEK_MS };
}

/**
 * The rotation that the server would make of a form without faults.
 *
 * @throws RangeError where the arithmetic refuses the form.
 */
export function editedRotation(
  form: RotationForm,
  context: { now: number; rotation?: RotationDetail },
): Rotation {
  const from = effectiveFrom(form, context.now);
  const edit = toRotationEdit(toDefinition(form), context.rotation?.calendars);
  return context.rotation
    ? editRotation(toRotation(context.rotation), edit, from)
    : { versions: [{ effectiveFrom: from, ...edit }] };
}
