/**
 * Runbook tabs for catalog entities, for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export {
  AlertClient,
  alertApiRef,
  CoverageClient,
  coverageApiRef,
  ProcedureClient,
  procedureApiRef,
  IncidentClient,
  incidentApiRef,
  RotationClient,
  rotationApiRef,
  runApiRef,
  RunClient,
  runbookApiRef,
  RunbookClient,
} from './api';
export type {
  AlertApi,
  ChangeOptions,
  CoverageApi,
  IncidentApi,
  ProcedureApi,
  ProcedureName,
  ResponderRoleName,
  RotationApi,
  RunApi,
  RunName,
  RunbookApi,
} from './api';
export { isIncidentAvailable } from './isIncidentAvailable';
export { isRotationAvailable } from './isRotationAvailable';
export { isRunbookAvailable } from './isRunbookAvailable';
export {
  EntityCoverageCard,
  EntityIncidentBanner,
  EntityIncidentContent,
  EntityIncidentsCard,
  EntityOnCallNowCard,
  EntityRotationContent,
  EntityRunbookCard,
  EntityRunbookContent,
  HomePageMyOnCall,
  HomePageOpenIncidents,
  RunbookPage,
  RunbookProcedurePalette,
  EntityAlertsContent,
  RunbookSearchResultListItem,
  runbookPlugin,
} from './plugin';
export type { RunbookSearchResultProps } from './search';
export { runbookTranslationRef } from './translation';
