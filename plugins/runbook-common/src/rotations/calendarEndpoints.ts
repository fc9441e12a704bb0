import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { calendarTokenSchema, newCalendarTokenSchema } from './calendarToken';
import {
  rotationReadPermission,
  rotationUpdatePermission,
} from './permissions';
import {
  CalendarState,
  calendarStateSchema,
  rotationIdSchema,
} from './rotation';

/** A calendar that is put as a file may have this many characters. @public */
export const MAX_CALENDAR_LENGTH = 2_000_000;

/** Somebody may have this many calendar feeds at once. @public */
export const MAX_CALENDAR_TOKENS = 20;

const noParams = z.strictObject({});
const noQuery = z.strictObject({});
const rotationParams = z.strictObject({ id: rotationIdSchema });
const tokenQuery = z.strictObject({
  token: z.string().min(1).max(200).describe('Opens this feed alone'),
});

/** Endpoints of the layers that are kept in a calendar elsewhere. @public */
export const rotationCalendarEndpoints = {
  putRotationCalendar: {
    operationId: 'putRotationCalendar',
    method: 'put',
    path: '/rotations/:id/calendars/:layer',
    summary: 'Gives the calendar of a layer that has no address as a file',
    permission: rotationUpdatePermission,
    params: z.strictObject({
      id: rotationIdSchema,
      layer: z.string().min(1).max(60),
    }),
    query: noQuery,
    body: z.strictObject({
      text: z
        .string()
        .min(1)
        .max(MAX_CALENDAR_LENGTH)
        .describe('iCalendar (RFC 5545), as PagerDuty or Google export it'),
    }),
    response: answer<CalendarState>(calendarStateSchema),
  },
  refreshRotationCalendars: {
    operationId: 'refreshRotationCalendars',
    method: 'post',
    path: '/rotations/:id/calendars/refresh',
    summary: 'Reads the calendars of a rotation now',
    permission: rotationUpdatePermission,
    params: rotationParams,
    query: noQuery,
    body: noBody,
    response: z
      .object({ calendars: z.array(calendarStateSchema) })
      .meta({ id: 'RotationCalendars' }),
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints of the caller's own calendar feeds. @public */
export const calendarTokenEndpoints = {
  listCalendarTokens: {
    operationId: 'listCalendarTokens',
    method: 'get',
    path: '/calendar-tokens',
    summary: "The caller's calendar feeds, without what opens them",
    permission: rotationReadPermission,
    params: noParams,
    query: noQuery,
    body: noBody,
    response: z
      .object({ tokens: z.array(calendarTokenSchema) })
      .meta({ id: 'CalendarTokens' }),
  },
  createCalendarToken: {
    operationId: 'createCalendarToken',
    method: 'post',
    path: '/calendar-tokens',
    summary: 'Makes a calendar feed; its address is shown this once',
    permission: rotationReadPermission,
    params: noParams,
    query: noQuery,
    body: newCalendarTokenSchema,
    response: z
      .object({
        token: calendarTokenSchema,
        url: z
          .string()
          .describe('Address of the feed, which opens it to whoever has it'),
      })
      .meta({ id: 'CreatedCalendarToken' }),
  },
  closeUnreadableCalendarTokens: {
    operationId: 'closeUnreadableCalendarTokens',
    method: 'post',
    path: '/calendar-tokens/close-unreadable',
    summary:
      'Closes the calendar feeds of what the caller may not read any more',
    permission: rotationReadPermission,
    params: noParams,
    query: noQuery,
    body: noBody,
    response: z
      .object({ closed: z.number().int() })
      .meta({ id: 'ClosedCalendarTokens' }),
  },
  deleteCalendarToken: {
    operationId: 'deleteCalendarToken',
    method: 'delete',
    path: '/calendar-tokens/:tokenId',
    summary: 'Closes a calendar feed of the caller at once',
    permission: rotationReadPermission,
    params: z.strictObject({ tokenId: z.string().min(1).max(64) }),
    query: noQuery,
    body: noBody,
    response: z.strictObject({}),
  },
} as const satisfies Record<string, Endpoint>;

/**
 * The calendar feeds themselves. A calendar program cannot sign in, so they
 * are opened by the token in their address and by nothing else.
 *
 * @public
 */
export const calendarFeedEndpoints = {
  getRotationCalendar: {
    operationId: 'getRotationCalendar',
    method: 'get',
    path: '/rotations/:id/calendar.ics',
    summary: 'The shifts of a rotation as a calendar to subscribe to',
    permission: rotationReadPermission,
    params: rotationParams,
    query: tokenQuery,
    body: noBody,
    response: z.instanceof(Blob),
    responseType: 'text/calendar',
    openedBy: 'token',
  },
  getMyCalendar: {
    operationId: 'getMyCalendar',
    method: 'get',
    path: '/on-call/calendar.ics',
    summary: "The shifts of the token's owner in every rotation",
    permission: rotationReadPermission,
    params: noParams,
    query: tokenQuery,
    body: noBody,
    response: z.instanceof(Blob),
    responseType: 'text/calendar',
    openedBy: 'token',
  },
} as const satisfies Record<string, Endpoint>;
