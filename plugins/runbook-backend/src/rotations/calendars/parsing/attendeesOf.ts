import ICAL from 'ical.js';
import { Attendee } from './Appointment';

/** Who is invited to an event and has not said no; rooms and the like are nobody. */
export function attendeesOf(event: ICAL.Component): Attendee[] {
  const invited = event
    .getAllProperties('attendee')
    .filter(property => !isThing(property) && !hasDeclined(property));
  return invited.map(toAttendee).filter(isNamed);
}

function isThing(property: ICAL.Property): boolean {
  const type = property.getFirstParameter('cutype')?.toUpperCase();
  return type === 'ROOM' || type === 'RESOURCE' || type === 'GROUP';
}

function hasDeclined(property: ICAL.Property): boolean {
  return property.getFirstParameter('partstat')?.toUpperCase() === 'DECLINED';
}

function toAttendee(property: ICAL.Property): Attendee {
  const address = String(property.getFirstValue()).trim();
  const email = /^mailto:(.+@.+)$/i.exec(address)?.[1] ?? '';
  const name = (property.getFirstParameter('cn') ?? '').trim();
  return { ...(email && { email }), ...(name && { name }) };
}

function isNamed({ email, name }: Attendee): boolean {
  return email !== undefined || name !== undefined;
}
