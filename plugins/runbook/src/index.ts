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
  EntityRunbookCard,
  EntityRunbookContent,
  HomePageMyOnCall,
  RunbookPage,
  EntityAlertsContent,
  RunbookSearchResultListItem,
  runbookPlugin,
} from './plugin';
export type { RunbookSearchResultProps } from './search';
export { runbookTranslationRef } from './translation';
