import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { runbookTranslationRef } from '../../translation';
import { TierChoice } from './coverageView';

/** What a tier is called. */
export function useTierName(): (tier: TierChoice) => string {
  const { t } = useTranslationRef(runbookTranslationRef);
  return useCallback(
    (tier: TierChoice) =>
      tier === 'none'
        ? t('coverage.groups.noTier')
        : t('head.tierName', { tier, name: t(`tier.tier${tier}`) }),
    [t],
  );
}
