import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  EndpointQuery,
  EndpointResponse,
  endpoints,
  MyOnCall,
  CalendarState,
  NewCalendarToken,
  NewOverride,
  NewRotation,
  NewSwap,
  OnCallAnswer,
  OverrideData,
  RotationDetail,
  RotationOnCall,
  RotationUpdate,
  ServiceRotation,
  SwapData,
} from 'backstage-plugin-runbook-common';

/**
 * What a change is sent with.
 *
 * @public
 */
export interface ChangeOptions {
  /**
   * The same for each try of one change: what was done by a try whose answer
   * got lost is then not done again.
   */
  idempotencyKey: string;
}

/**
 * What the tabs ask of the back end about rotations. A rotation is named by its
 * id; services, groups and users by their full entity reference. Instants are
 * ISO 8601.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached.
 *
 * @public
 */
export interface RotationApi {
  /** The rotation that is on call for a service. */
  getServiceRotation(
    entityRef: string,
    range?: EndpointQuery<typeof endpoints.getServiceRotation>,
  ): Promise<ServiceRotation>;
  /** All of a rotation, its overrides and swaps within a range. */
  getRotation(
    id: string,
    range?: EndpointQuery<typeof endpoints.getRotation>,
  ): Promise<RotationDetail>;
  /** Rotations with who is on call now, a page of them. */
  listRotations(
    query?: EndpointQuery<typeof endpoints.listRotations>,
  ): Promise<EndpointResponse<typeof endpoints.listRotations>>;
  /** Creates a rotation. */
  createRotation(
    rotation: NewRotation,
    options: ChangeOptions,
  ): Promise<RotationDetail>;
  /** Changes a rotation; 409 where it is not at the revision any more. */
  updateRotation(
    id: string,
    update: RotationUpdate,
    options: { revision: number },
  ): Promise<RotationDetail>;
  /** Deletes a rotation; 409 where it is not at the revision any more. */
  deleteRotation(id: string, options: { revision: number }): Promise<void>;
  /** Who is on call in a rotation, now unless another time is given. */
  getRotationOnCall(id: string, at?: string): Promise<RotationOnCall>;
  /** The shifts of a rotation in a range. */
  getRotationShifts(
    id: string,
    query: EndpointQuery<typeof endpoints.getRotationShifts>,
  ): Promise<EndpointResponse<typeof endpoints.getRotationShifts>>;
  /** Every change of a rotation, the latest first, a page of them. */
  getRotationHistory(
    id: string,
    query?: EndpointQuery<typeof endpoints.getRotationHistory>,
  ): Promise<EndpointResponse<typeof endpoints.getRotationHistory>>;
  /** Puts somebody on call other than the turns say. */
  createOverride(
    id: string,
    override: NewOverride,
    options: ChangeOptions,
  ): Promise<OverrideData>;
  /** Takes an override back; of one that has begun, what has passed stays. */
  deleteOverride(id: string, overrideId: string): Promise<void>;
  /** Asks others to take one's time on call. */
  createSwap(
    id: string,
    swap: NewSwap,
    options: ChangeOptions,
  ): Promise<SwapData>;
  /** Takes an open swap. */
  takeSwap(
    id: string,
    swapId: string,
    options: ChangeOptions,
  ): Promise<SwapData>;
  /** Withdraws a swap that is open, or was taken and lies ahead. */
  withdrawSwap(
    id: string,
    swapId: string,
    options: ChangeOptions,
  ): Promise<SwapData>;
  /** Who is on call for a service or a group, or where a user is on call. */
  getOnCall(
    query: EndpointQuery<typeof endpoints.getOnCall>,
  ): Promise<OnCallAnswer>;
  /** The caller's own shifts ahead, and swaps that wait for them. */
  getMyOnCall(): Promise<MyOnCall>;
  /** Gives the calendar of a layer that has no address, as iCalendar text. */
  putRotationCalendar(
    id: string,
    layer: string,
    text: string,
  ): Promise<CalendarState>;
  /** Reads the calendars of a rotation now. */
  refreshRotationCalendars(
    id: string,
  ): Promise<EndpointResponse<typeof endpoints.refreshRotationCalendars>>;
  /** The caller's calendar feeds, without what opens them. */
  listCalendarTokens(): Promise<
    EndpointResponse<typeof endpoints.listCalendarTokens>
  >;
  /** Makes a calendar feed; its address is told this once. */
  createCalendarToken(
    token: NewCalendarToken,
    options: ChangeOptions,
  ): Promise<EndpointResponse<typeof endpoints.createCalendarToken>>;
  /** Closes the caller's feeds of what they may not read any more. */
  closeUnreadableCalendarTokens(): Promise<
    EndpointResponse<typeof endpoints.closeUnreadableCalendarTokens>
  >;
  /** Closes a calendar feed of the caller. */
  deleteCalendarToken(tokenId: string): Promise<void>;
}

/** Reference of {@link RotationApi}. @public */
export const rotationApiRef = createApiRef<RotationApi>({
  id: 'plugin.runbook.rotations',
});
