/**
 * Runbook tabs for catalog entities, for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export {
  AlertClient,
  alertApiRef,
  IncidentClient,
  incidentApiRef,
  RotationClient,
  rotationApiRef,
  runbookApiRef,
  RunbookClient,
} from './api';
export type {
  AlertApi,
  ChangeOptions,
  IncidentApi,
  ResponderRoleName,
  RotationApi,
  RunbookApi,
} from './api';
export { isIncidentAvailable } from './isIncidentAvailable';
export { isRotationAvailable } from './isRotationAvailable';
export { isRunbookAvailable } from './isRunbookAvailable';
export {
  EntityIncidentBanner,
  EntityIncidentContent,
  EntityIncidentsCard,
  EntityOnCallNowCard,
  EntityRotationContent,
  EntityRunbookContent,
  HomePageMyOnCall,
  HomePageOpenIncidents,
  RunbookPage,
  EntityAlertsContent,
  RunbookAlertPage,
  runbookPlugin,
} from './plugin';
export { runbookTranslationRef } from './translation';
