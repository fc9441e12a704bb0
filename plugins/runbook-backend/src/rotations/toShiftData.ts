import { ShiftData } from 'backstage-plugin-runbook-common';
import { Shift } from 'oncall-rotation';
import { StoredRotation } from './store';

/** A shift as answers tell it. */
export function toShiftData(
  { id, title }: Pick<StoredRotation, 'id' | 'title'>,
  { layer, user, start, end, via }: Shift,
): ShiftData {
  return {
    rotation: id,
    title,
    layer,
    user,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    via: [...via],
  };
}
