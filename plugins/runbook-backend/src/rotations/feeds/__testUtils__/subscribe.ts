import { calendarTokenEndpoints } from 'backstage-plugin-runbook-common';
import ICAL from 'ical.js';
import { startRotations } from '../../__testUtils__/startRotations';

/** A back end with people and rotations. */
export type Portal = Awaited<ReturnType<typeof startRotations>>;

/** Makes a feed and takes its address apart. */
export async function subscribe(
  portal: Pick<Portal, 'post'>,
  body: object = {},
) {
  const { body: created } = await portal
    .post('/calendar-tokens')
    .send(body)
    .expect(200);
  calendarTokenEndpoints.createCalendarToken.response.parse(created);
  const { pathname, search } = new URL(created.url);
  return {
    id: String(created.token.id),
    url: String(created.url),
    path: `${pathname}${search}`.replace('/api/runbook', ''),
  };
}

/** What another library reads in a calendar. */
export function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(event => ({
      uid: String(event.getFirstPropertyValue('uid')),
      start: String(event.getFirstPropertyValue('dtstart')),
      end: String(event.getFirstPropertyValue('dtend')),
      summary: String(event.getFirstPropertyValue('summary')),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: String(event.getFirstPropertyValue('status')),
    }));
}

/** What a calendar program gets, that has nothing but the address. */
export async function fetched(portal: Portal, path: string) {
  const answer = await portal.anonymously.get(path).expect(200);
  return eventsOf(answer.text);
}
