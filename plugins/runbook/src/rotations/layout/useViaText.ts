import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { runbookTranslationRef } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useChangeText } from './useChangeText';

/** Tells the override or swap with an id in a few words. */
export function useViaText(): (id: string) => string {
  const { t } = useTranslationRef(runbookTranslationRef);
  const { detail } = useRotationContext();
  const changeText = useChangeText();
  return useCallback(
    id => {
      const swap = detail.swaps.find(candidate => candidate.id === id);
      if (swap) {
        return changeText.swap(swap);
      }
      const override = detail.overrides.find(candidate => candidate.id === id);
      return override
        ? changeText.override(override)
        : t('rotation.change.changed');
    },
    [detail, changeText, t],
  );
}
