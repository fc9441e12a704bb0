export { createCalendars } from './createCalendars';
export type { Calendars } from './createCalendars';
