import { Interval } from 'oncall-rotation';

/** One occurrence of an event. */
export interface Appointment extends Interval {
  summary: string;
  /** Who is invited; without anybody, the summary says who it is. */
  attendees: Attendee[];
}

/** Somebody by what the calendar calls them; at least one of both. */
export interface Attendee {
  email?: string;
  name?: string;
}
