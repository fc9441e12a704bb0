import { useTimeFormats } from './useTimeFormats';

/** An instant on the reader's clock: the time alone where it is today. */
export function AtTime({ at }: { at: string }) {
  const { viewer } = useTimeFormats();
  const instant = Date.parse(at);
  const isToday = viewer.day(instant) === viewer.day(Date.now());
  return (
    <time dateTime={at} title={viewer.dayTime(instant)}>
      {isToday ? viewer.time(instant) : viewer.dayTime(instant)}
    </time>
  );
}
