/**
 * A time as the people of a rotation tell it: "Mon 23 Nov 09:00", in their zone.
 */
export function formatTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find(found => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part(
    'hour',
  )}:${part('minute')}`;
}

/** "Mon 23 Nov 09:00 to Mon 30 Nov 09:00 (Europe/Lisbon)". */
export function formatInterval(
  { start, end }: { start: number; end: number },
  timeZone: string,
): string {
  return `${formatTime(start, timeZone)} to ${formatTime(
    end,
    timeZone,
  )} (${timeZone})`;
}
