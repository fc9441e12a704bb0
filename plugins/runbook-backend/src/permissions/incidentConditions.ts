import { createConditionExports } from '@backstage/plugin-permission-node';
import { runbookIncidentRules } from './incidentRules';
import { runbookIncidentResourceRef } from './runbookIncidentResourceRef';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: runbookIncidentResourceRef,
  rules: runbookIncidentRules,
});

/**
 * Conditions for permission policies about incidents.
 *
 * @example
 * Owners of an affected service and those who respond may resolve:
 * ```ts
 * if (isPermission(request.permission, incidentResolvePermission)) {
 *   const claims = user?.info.ownershipEntityRefs ?? [];
 *   return createRunbookIncidentConditionalDecision(request.permission, {
 *     anyOf: [
 *       runbookIncidentConditions.isServiceOwner({ claims }),
 *       runbookIncidentConditions.isResponder({ claims }),
 *     ],
 *   });
 * }
 * ```
 *
 * @public
 */
export const runbookIncidentConditions = conditions;

/** Makes a policy's decision from {@link runbookIncidentConditions}. @public */
export const createRunbookIncidentConditionalDecision =
  createConditionalDecision;
