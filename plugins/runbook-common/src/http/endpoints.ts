import {
  alertEndpoints,
  alertSearchEndpoints,
  alertWebhookEndpoints,
} from '../alerts/endpoints';
import {
  coverageEndpoints,
  serviceCoverageEndpoints,
} from '../coverage/endpoints';
import { procedureEndpoints } from '../procedures/endpoints';
import { procedureFindEndpoints } from '../procedures/find';
import { procedureRunEndpoints } from '../procedures/runEndpoints';
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
import { rotationNoticeEndpoints } from '../rotations/noticeEndpoints';
import { runbookEndpoints } from '../runbooks/endpoints';

/**
 * Every endpoint of the back end, by its domain's tables. Told as the tables'
 * own types: spelt out it would be all of them a second time.
 *
 * @public
 */
export const endpoints: typeof runbookEndpoints &
  typeof procedureEndpoints &
  typeof procedureRunEndpoints &
  typeof serviceRotationEndpoints &
  typeof rotationEndpoints &
  typeof onCallEndpoints &
  typeof rotationNoticeEndpoints &
  typeof alertEndpoints &
  typeof alertSearchEndpoints &
  typeof alertWebhookEndpoints &
  typeof rotationCalendarEndpoints &
  typeof calendarTokenEndpoints &
  typeof calendarFeedEndpoints &
  typeof incidentListEndpoints &
  typeof incidentDeclareEndpoints &
  typeof incidentEndpoints &
  typeof incidentWorkEndpoints &
  typeof postmortemEndpoints &
  typeof serviceIncidentEndpoints &
  typeof incidentWebhookEndpoints &
  typeof serviceCoverageEndpoints &
  typeof coverageEndpoints &
  typeof procedureFindEndpoints &
  typeof procedureRunEndpoints = {
  ...runbookEndpoints,
  ...procedureEndpoints,
  ...procedureFindEndpoints,
  ...procedureRunEndpoints,
  ...serviceRotationEndpoints,
  ...rotationEndpoints,
  ...onCallEndpoints,
  ...rotationNoticeEndpoints,
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
  ...serviceCoverageEndpoints,
  ...coverageEndpoints,
  ...procedureFindEndpoints,
};
