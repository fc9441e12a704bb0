import {
  alertEndpoints,
  alertSearchEndpoints,
  alertWebhookEndpoints,
} from '../alerts/endpoints';
import { procedureEndpoints } from '../procedures/endpoints';
import { procedureFindEndpoints } from '../procedures/find';
import {
  incidentDeclareEndpoints,
  incidentEndpoints,
  incidentListEndpoints,
  postmortemEndpoints,
  serviceIncidentEndpoints,
} from '../incidents/endpoints';
import { incidentWebhookEndpoints } from '../incidents/webhookEndpoints';
import { incidentWorkEndpoints } from '../incidents/workEndpoints';
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
  ...procedureFindEndpoints,
  ...serviceRotationEndpoints,
  ...rotationEndpoints,
  ...onCallEndpoints,
  ...alertEndpoints,
  ...alertSearchEndpoints,
  ...alertWebhookEndpoints,
  ...rotationCalendarEndpoints,
  ...calendarTokenEndpoints,
  ...calendarFeedEndpoints,
  ...incidentListEndpoints,
  ...incidentDeclareEndpoints,
  ...incidentEndpoints,
  ...incidentWorkEndpoints,
  ...postmortemEndpoints,
  ...serviceIncidentEndpoints,
  ...incidentWebhookEndpoints,
} as const satisfies Record<string, Endpoint>;
