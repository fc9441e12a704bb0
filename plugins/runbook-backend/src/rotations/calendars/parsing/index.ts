export type { Appointment, Attendee } from './Appointment';
export { CalendarError } from './CalendarError';
export { MAX_ENTRIES, parseCalendar } from './parseCalendar';
