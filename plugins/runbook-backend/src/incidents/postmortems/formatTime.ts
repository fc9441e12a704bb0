const MINUTE = 60_000;

/** `2026-03-02 03:05` in a zone. */
export function formatInstant(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) =>
    parts.find(one => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part(
    'hour',
  )}:${part('minute')}`;
}

/** `1 h 5 min`; says so where it did not happen. */
export function formatDuration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) {
    return 'did not happen';
  }
  const minutes = Math.round(milliseconds / MINUTE);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
