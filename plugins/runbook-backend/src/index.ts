/**
 * Back end of Runbook for Backstage.
 *
 * @packageDocumentation
 */

export { runbookPlugin as default } from './plugin';
export {
  createRunbookRotationConditionalDecision,
  createRunbookServiceConditionalDecision,
  isEntityOwner,
  isPersonConcerned,
  isRotationOwner,
  runbookConditions,
  runbookRotationConditions,
  runbookRotationResourceRef,
  runbookRotationRules,
  runbookRules,
  runbookServiceResourceRef,
} from './permissions';
export type { RotationQuery, RotationResource } from './permissions';
