/**
 * Runbook tabs for catalog entities, for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */

export { runbookApiRef, RunbookClient } from './api';
export type { RunbookApi } from './api';
export { isRunbookAvailable } from './isRunbookAvailable';
export { EntityRunbookContent, runbookPlugin } from './plugin';
export { runbookTranslationRef } from './translation';
