import { createConditionExports } from '@backstage/plugin-permission-node';
import { runbookRotationRules } from './rotationRules';
import { runbookRotationResourceRef } from './runbookRotationResourceRef';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: runbookRotationResourceRef,
  rules: runbookRotationRules,
});

/**
 * Conditions for permission policies about rotations.
 *
 * @example
 * Members of the owner group and the people concerned may lay overrides:
 * ```ts
 * if (isPermission(request.permission, rotationOverridePermission)) {
 *   const claims = user?.info.ownershipEntityRefs ?? [];
 *   return createRunbookRotationConditionalDecision(request.permission, {
 *     anyOf: [
 *       runbookRotationConditions.isRotationOwner({ claims }),
 *       runbookRotationConditions.isPersonConcerned({ claims }),
 *     ],
 *   });
 * }
 * ```
 *
 * @public
 */
export const runbookRotationConditions = conditions;

/** Makes a policy's decision from {@link runbookRotationConditions}. @public */
export const createRunbookRotationConditionalDecision =
  createConditionalDecision;
