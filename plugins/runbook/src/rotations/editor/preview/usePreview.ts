import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { FormFault } from '../form/faultsOf';
import { RotationForm } from '../form/RotationForm';
import { Preview, previewOf } from './previewOf';
import { useSettled } from './useSettled';

const MOVES_NOBODY: ReadonlySet<string> = new Set([
  'title',
  'id',
  'description',
  'owner',
]);

/** What the preview shows, and whether what was typed since is in it. */
export interface PreviewState {
  /** The last preview of a form without faults. */
  preview?: Preview;
  /** The form has faults, so the preview is of what was before them. */
  stale: boolean;
  /** The arithmetic refused the form, in its own words. */
  refusal?: string;
}

/** Previews the form, a moment after the last key: typing never waits for it. */
export function usePreview(
  form: RotationForm,
  faults: readonly FormFault[],
  context: { now: number; rotation?: RotationDetail },
): PreviewState {
  const { now, rotation } = context;
  // Title, owner and the like move nobody.
  const sound = faults.every(({ field }) => MOVES_NOBODY.has(field));
  const settled = useSettled(form, sound);
  const { preview, refusal } = useMemo((): Omit<PreviewState, 'stale'> => {
    if (!settled || settled.layers.length === 0) {
      return {};
    }
    try {
      return { preview: previewOf(settled, { now, rotation }) };
    } catch (error) {
      return {
        refusal: error instanceof Error ? error.message : String(error),
      };
    }
  }, [settled, now, rotation]);
  return { preview, refusal, stale: !sound };
}
