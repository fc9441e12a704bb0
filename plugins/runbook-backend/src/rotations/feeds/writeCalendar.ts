import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { PublishedShift } from './shifts';

/** How often calendars are asked to look again, in seconds. */
const TTL = 60 * 60;

/**
 * Shifts as iCalendar, in UTC. Says nothing of the time at which it is asked
 * for, so that the same shifts are the same text.
 *
 * Shifts leave the time free: being on call is no meeting.
 */
export function writeCalendar(
  name: string,
  shifts: readonly PublishedShift[],
): string {
  const calendar = ical({
    name,
    prodId: { company: 'backstage-plugin-runbook', product: 'on-call' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: TTL,
  });
  for (const shift of shifts) {
    const changedAt = new Date(shift.changedAt);
    calendar.createEvent({
      id: `${shift.uid}@runbook`,
      start: new Date(shift.start),
      end: new Date(shift.end),
      summary: shift.summary,
      sequence: shift.sequence,
      stamp: changedAt,
      lastModified: changedAt,
      status: shift.cancelled
        ? ICalEventStatus.CANCELLED
        : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
