import { CalendarLayer } from '../model';

/** Who is on call by a calendar at an instant: everyone of every entry then. */
export function naiveCalendarUsers(layer: CalendarLayer, at: number): string[] {
  const { effectiveFrom = -Infinity, effectiveUntil = Infinity } = layer;
  const users = layer.calendar
    .filter(({ start, end }) => start <= at && at < end)
    .flatMap(entry => entry.users);
  return effectiveFrom <= at && at < effectiveUntil
    ? [...new Set(users)].sort()
    : [];
}
