import {
  alertEndpoints,
  alertSearchEndpoints,
  alertWebhookEndpoints,
} from '../alerts/endpoints';
import { procedureEndpoints } from '../procedures/endpoints';
import {
  calendarFeedEndpoints,
  calendarTokenEndpoints,
  rotationCalendarEndpoints,
} from '../rotations/calendarEndpoints';
import {
  onCallEndpoints,
  rotationEndpoints,
  serviceRotationEndpoints,
} from '../rotations/endpoints';
import { runbookEndpoints } from '../runbooks/endpoints';
import { Endpoint } from './endpoint';

/**
 * Every endpoint of the back end.
 *
 * @public
 */
export const endpoints = {
  ...runbookEndpoints,
  ...procedureEndpoints,
  ...serviceRotationEndpoints,
  ...rotationEndpoints,
  ...onCallEndpoints,
  ...alertEndpoints,
  ...alertSearchEndpoints,
  ...alertWebhookEndpoints,
  ...rotationCalendarEndpoints,
  ...calendarTokenEndpoints,
  ...calendarFeedEndpoints,
} as const satisfies Record<string, Endpoint>;
