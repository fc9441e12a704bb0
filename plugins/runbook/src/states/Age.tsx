import { DateTime } from 'luxon';
import { useRunbookTranslation } from '../translation';
import { useNow } from '../hooks';

const MINUTE_MS = 60_000;

/** How long ago an instant was, with the exact time in the viewer's zone on hovering. */
export function Age({ at }: { at: string | number }) {
  const { t } = useRunbookTranslation();
  const now = useNow();
  const time =
    typeof at === 'number' ? DateTime.fromMillis(at) : DateTime.fromISO(at);
  return (
    <time
      dateTime={time.toUTC().toISO() ?? undefined}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {/* The server's clock may be some seconds ahead of the reader's. */}
      {Math.abs(now - time.toMillis()) < MINUTE_MS
        ? t('justNow')
        : time.toRelative({ base: DateTime.fromMillis(now) })}
    </time>
  );
}
