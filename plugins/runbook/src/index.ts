/**
 * Runbook tabs for catalog entities, for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export {
  AlertClient,
  alertApiRef,
  ProcedureClient,
  procedureApiRef,
  RotationClient,
  rotationApiRef,
  runbookApiRef,
  RunbookClient,
} from './api';
export type {
  AlertApi,
  ChangeOptions,
  ProcedureApi,
  ProcedureName,
  RotationApi,
  RunbookApi,
} from './api';
export { isRotationAvailable } from './isRotationAvailable';
export { isRunbookAvailable } from './isRunbookAvailable';
export {
  EntityOnCallNowCard,
  EntityRotationContent,
  EntityRunbookContent,
  HomePageMyOnCall,
  RunbookPage,
  EntityAlertsContent,
  RunbookAlertPage,
  runbookPlugin,
} from './plugin';
export { runbookTranslationRef } from './translation';
