export { runbookServiceResourceRef } from './runbookServiceResourceRef';
export { isEntityOwner, runbookRules } from './rules';
export {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from './conditions';
