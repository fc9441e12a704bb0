import { createConditionExports } from '@backstage/plugin-permission-node';
import { runbookRules } from './rules';
import { runbookServiceResourceRef } from './runbookServiceResourceRef';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: runbookServiceResourceRef,
  rules: runbookRules,
});

/**
 * Conditions for permission policies.
 *
 * @example
 * Only owners may import a runbook now:
 * ```ts
 * if (isPermission(request.permission, runbookRefreshPermission)) {
 *   return createRunbookServiceConditionalDecision(
 *     request.permission,
 *     runbookConditions.isEntityOwner({
 *       claims: user?.info.ownershipEntityRefs ?? [],
 *     }),
 *   );
 * }
 * ```
 *
 * @public
 */
export const runbookConditions = conditions;

/** Makes a policy's decision from {@link runbookConditions}. @public */
export const createRunbookServiceConditionalDecision =
  createConditionalDecision;
