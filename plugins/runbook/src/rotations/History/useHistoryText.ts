import {
  overrideSchema,
  RotationChange,
  swapSchema,
} from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useChangeText } from '../layout/useChangeText';
import { useTimeFormats } from '../times';
import { editFacts } from './editFacts';
import { useFactText } from './useFactText';

/** A change in words: what it was, and the particulars line by line. */
export interface HistoryText {
  what: string;
  details: readonly string[];
}

/** Tells a change of a rotation in words. */
export function useHistoryText(): (change: RotationChange) => HistoryText {
  const { t } = useRunbookTranslation();
  const changeText = useChangeText();
  const factText = useFactText();
  const { viewer } = useTimeFormats();
  return useCallback(
    ({ kind, before, after }) => {
      const what = t(`rotation.history.${kind}`);
      const time = (of: {
        start: string;
        end: string;
        layer?: string | undefined;
      }) =>
        `${of.layer ?? t('rotation.actions.allLayers')}: ${viewer.range({
          start: Date.parse(of.start),
          end: Date.parse(of.end),
        })}`;
      const note = (of: { note?: string | undefined }) =>
        of.note ? [`“${of.note}”`] : [];

      // Of one that was taken back, what it was says more than what is left.
      const override = overrideSchema.safeParse(
        kind === 'override-deleted' ? before : after,
      );
      if (kind.startsWith('override') && override.success) {
        const { data } = override;
        return {
          what,
          details: [changeText.override(data), time(data), ...note(data)],
        };
      }
      const swap = swapSchema.safeParse(after);
      if (kind.startsWith('swap') && swap.success) {
        const { data } = swap;
        return {
          what,
          details: [changeText.swap(data), time(data), ...note(data)],
        };
      }
      return { what, details: editFacts(before, after).map(factText) };
    },
    [t, changeText, factText, viewer],
  );
}
