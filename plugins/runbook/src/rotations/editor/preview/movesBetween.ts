import { RotationDetail } from 'backstage-plugin-runbook-common';
import { compareRotations, Move } from 'oncall-rotation';
import { RotationForm } from '../form/RotationForm';
import { editedRotation, previewRange } from './editedRotation';

/**
 * Who moves in the weeks ahead if one form were saved and not the other;
 * undefined where one of them makes no sense yet.
 */
export function movesBetween(
  before: RotationForm,
  after: RotationForm,
  context: { now: number; rotation?: RotationDetail },
): Move[] | undefined {
  try {
    return compareRotations(
      editedRotation(before, context),
      editedRotation(after, context),
      previewRange(after, context.now),
    );
  } catch {
    return undefined;
  }
}
