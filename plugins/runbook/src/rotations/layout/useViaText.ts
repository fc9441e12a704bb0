import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useChangeText } from './useChangeText';

/** Tells the override or swap with an id in a few words. */
export function useViaText(): (id: string) => string {
  const { t } = useRunbookTranslation();
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
