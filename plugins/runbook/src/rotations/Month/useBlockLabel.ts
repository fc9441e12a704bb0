import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useViaText } from '../layout/useViaText';
import { Block } from './lanesOf';
import { useBlockText } from './useBlockText';

/** Tells all of a block in a line, for those who do not see its place. */
export function useBlockLabel(zone: string): (block: Block) => string {
  const { t } = useRunbookTranslation();
  const { who, when } = useBlockText(zone);
  const viaText = useViaText();
  return useCallback(
    block =>
      [
        t('rotation.month.blockLabel', {
          who: who(block),
          when: when(block),
          layer: block.layer ?? t('rotation.month.wholeRotation'),
        }),
        ...block.via.map(viaText),
      ].join('. '),
    [t, who, when, viaText],
  );
}
