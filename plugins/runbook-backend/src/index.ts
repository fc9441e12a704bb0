/**
 * Back end of Runbook for Backstage.
 *
 * @packageDocumentation
 */

export { runbookPlugin as default } from './plugin';
export {
  createRunbookIncidentConditionalDecision,
  createRunbookRotationConditionalDecision,
  createRunbookServiceConditionalDecision,
  isEntityOwner,
  isPersonConcerned,
  isResponder,
  isRotationOwner,
  isServiceOwner,
  runbookConditions,
  runbookIncidentConditions,
  runbookIncidentResourceRef,
  runbookIncidentRules,
  runbookRotationConditions,
  runbookRotationResourceRef,
  runbookRotationRules,
  runbookRules,
  runbookServiceResourceRef,
} from './permissions';
export type {
  IncidentQuery,
  IncidentResource,
  RotationQuery,
  RotationResource,
} from './permissions';
