import { Weekday } from '../model';
import { DAY, WEEK } from './units';

/** In the order of ISO 8601: the week starts on Monday. */
export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** 1970-01-05, the first Monday of the count. */
const FIRST_MONDAY = 4 * DAY;

/** Midnight of the Monday of this reading's week. */
export function weekStart(local: number): number {
  return Math.floor((local - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
}

/** Midnight of this reading's date. */
export function dayStart(local: number): number {
  return Math.floor(local / DAY) * DAY;
}
