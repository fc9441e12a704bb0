import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GapReason, OffReason } from 'oncall-rotation';
import { useCallback } from 'react';
import { runbookTranslationRef } from '../../translation';

/** Tells why nobody is on call in a layer. */
export function useReasonText(): (
  reason: GapReason | OffReason | 'uncovered',
) => string {
  const { t } = useTranslationRef(runbookTranslationRef);
  return useCallback(reason => t(`rotation.reason.${reason}`), [t]);
}
