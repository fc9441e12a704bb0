import { Instant } from 'oncall-rotation';
import { useNow } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { useDurationText } from './useDurationText';

/** How long until an instant, counting down before the reader's eyes. */
export function Countdown({ to, from }: { to: Instant; from?: Instant }) {
  const { t } = useRunbookTranslation();
  const duration = useDurationText();
  const now = useNow(1_000);
  return (
    <>{t('rotation.time.in', { duration: duration(to - (from ?? now)) })}</>
  );
}
