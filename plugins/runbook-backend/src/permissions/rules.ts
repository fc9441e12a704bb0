import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookServiceResourceRef } from './runbookServiceResourceRef';

/**
 * Rule `IS_ENTITY_OWNER`: the service is owned by one of the given users or
 * groups.
 *
 * @public
 */
export const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow services that one of the given users or groups owns',
  resourceRef: runbookServiceResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references of users and groups, in full form'),
  }),
  apply: (entity, { claims }) =>
    entity.relations?.some(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY && claims.includes(targetRef),
    ) ?? false,
  toQuery: ({ claims }) => ({
    key: `relations.${RELATION_OWNED_BY}`,
    values: claims,
  }),
});

/** Every rule that a policy can use for a service's runbook. @public */
export const runbookRules = { isEntityOwner };
