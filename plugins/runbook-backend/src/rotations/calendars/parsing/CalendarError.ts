/** A calendar that cannot be read; the message says why, for people. */
export class CalendarError extends Error {
  override name = 'CalendarError';
}
