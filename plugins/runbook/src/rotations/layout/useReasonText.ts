import { GapReason, OffReason } from 'oncall-rotation';
import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';

/** Tells why nobody is on call in a layer. */
export function useReasonText(): (
  reason: GapReason | OffReason | 'uncovered',
) => string {
  const { t } = useRunbookTranslation();
  return useCallback(reason => t(`rotation.reason.${reason}`), [t]);
}
