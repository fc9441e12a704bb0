export { runbookServiceResourceRef } from './runbookServiceResourceRef';
export { isEntityOwner, runbookRules } from './rules';
export {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from './conditions';
export { runbookRotationResourceRef } from './runbookRotationResourceRef';
export type {
  RotationQuery,
  RotationResource,
} from './runbookRotationResourceRef';
export {
  isPersonConcerned,
  isRotationOwner,
  runbookRotationRules,
} from './rotationRules';
export {
  createRunbookRotationConditionalDecision,
  runbookRotationConditions,
} from './rotationConditions';
export { runbookIncidentResourceRef } from './runbookIncidentResourceRef';
export type {
  IncidentQuery,
  IncidentResource,
} from './runbookIncidentResourceRef';
export {
  isResponder,
  isServiceOwner,
  runbookIncidentRules,
} from './incidentRules';
export {
  createRunbookIncidentConditionalDecision,
  runbookIncidentConditions,
} from './incidentConditions';
export { requireForAll } from './requireForAll';
