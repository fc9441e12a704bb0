import { DateTime } from 'luxon';
import { useNow } from '../hooks';

/** How long ago an instant was, with the exact time in the viewer's zone on hovering. */
export function Age({ at }: { at: string | number }) {
  const now = useNow();
  const time =
    typeof at === 'number' ? DateTime.fromMillis(at) : DateTime.fromISO(at);
  return (
    <time
      dateTime={time.toUTC().toISO() ?? undefined}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {time.toRelative({ base: DateTime.fromMillis(now) })}
    </time>
  );
}
