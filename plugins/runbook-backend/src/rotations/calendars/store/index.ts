export type {
  CalendarStore,
  CalendarText,
  LayerKey,
  StoredCalendar,
} from './CalendarStore';
export { DatabaseCalendarStore } from './DatabaseCalendarStore';
