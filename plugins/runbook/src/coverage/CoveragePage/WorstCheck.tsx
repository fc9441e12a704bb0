import { CheckCount } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

/** The check that failed most often. */
export function WorstCheck({ checks }: { checks: readonly CheckCount[] }) {
  const { t } = useRunbookTranslation();
  const [worst] = [...checks].sort((a, b) => b.failed - a.failed);
  return (
    <>
      {worst && worst.failed > 0
        ? t('coverage.groups.worstOf', {
            check: t(`coverage.check.${worst.check}`),
            failed: String(worst.failed),
          })
        : t('coverage.groups.nothing')}
    </>
  );
}
