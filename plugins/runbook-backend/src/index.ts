/**
 * Back end of Runbook for Backstage.
 *
 * @packageDocumentation
 */

export { runbookPlugin as default } from './plugin';
export {
  createRunbookServiceConditionalDecision,
  isEntityOwner,
  runbookConditions,
  runbookRules,
  runbookServiceResourceRef,
} from './permissions';
