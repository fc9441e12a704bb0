/**
 * Runbook tabs for catalog entities, for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export {
  RotationClient,
  rotationApiRef,
  runbookApiRef,
  RunbookClient,
} from './api';
export type { ChangeOptions, RotationApi, RunbookApi } from './api';
export { isRotationAvailable } from './isRotationAvailable';
export { isRunbookAvailable } from './isRunbookAvailable';
export {
  EntityOnCallNowCard,
  EntityRotationContent,
  EntityRunbookContent,
  HomePageMyOnCall,
  RunbookPage,
  runbookPlugin,
} from './plugin';
export { runbookTranslationRef } from './translation';
