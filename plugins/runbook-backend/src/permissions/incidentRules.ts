import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookIncidentResourceRef } from './runbookIncidentResourceRef';

const paramsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity references of users and groups, in full form'),
});

/**
 * Rule `IS_SERVICE_OWNER`: an affected service is owned by one of the given
 * users or groups.
 *
 * @public
 */
export const isServiceOwner = createPermissionRule({
  name: 'IS_SERVICE_OWNER',
  description:
    'Allow incidents of services that one of the given users or groups owns',
  resourceRef: runbookIncidentResourceRef,
  paramsSchema,
  apply: ({ owners }, { claims }) =>
    owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ key: 'owner', values: claims }),
});

/**
 * Rule `IS_RESPONDER`: one of the given users declared or acknowledged the
 * incident, was on call or paged for it, or holds, held or was offered a role.
 *
 * @public
 */
export const isResponder = createPermissionRule({
  name: 'IS_RESPONDER',
  description:
    'Allow incidents that one of the given users declared, was paged for, or has a role in',
  resourceRef: runbookIncidentResourceRef,
  paramsSchema,
  apply: ({ responders }, { claims }) =>
    responders.some(user => claims.includes(user)),
  toQuery: ({ claims }) => ({ key: 'responder', values: claims }),
});

/** Every rule that a policy can use for an incident. @public */
export const runbookIncidentRules = { isServiceOwner, isResponder };
