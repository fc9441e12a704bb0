import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Instant } from 'oncall-rotation';
import { useNow } from '../../hooks';
import { runbookTranslationRef } from '../../translation';
import { useDurationText } from './useDurationText';

/** How long until an instant, counting down before the reader's eyes. */
export function Countdown({ to, from }: { to: Instant; from?: Instant }) {
  const { t } = useTranslationRef(runbookTranslationRef);
  const duration = useDurationText();
  const now = useNow(1_000);
  return (
    <>{t('rotation.time.in', { duration: duration(to - (from ?? now)) })}</>
  );
}
