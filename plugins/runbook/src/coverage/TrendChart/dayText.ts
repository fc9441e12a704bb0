/** A day of UTC as the reader writes it, whatever their zone. */
export function dayText(day: string): string {
  return new Date(day).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
