export type { CalendarTokenStore, StoredToken } from './CalendarTokenStore';
export { DatabaseCalendarTokenStore } from './DatabaseCalendarTokenStore';
export { hashOf, isSecret, newSecret } from './secret';
