import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';
import { TierChoice } from './coverageView';

/** What a tier is called. */
export function useTierName(): (tier: TierChoice) => string {
  const { t } = useRunbookTranslation();
  return useCallback(
    (tier: TierChoice) =>
      tier === 'none'
        ? t('coverage.groups.noTier')
        : t('head.tierName', { tier, name: t(`tier.tier${tier}`) }),
    [t],
  );
}
