import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookRotationResourceRef } from './runbookRotationResourceRef';

const paramsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity references of users and groups, in full form'),
});

/**
 * Rule `IS_ROTATION_OWNER`: the rotation belongs to one of the given groups.
 *
 * @public
 */
export const isRotationOwner = createPermissionRule({
  name: 'IS_ROTATION_OWNER',
  description: 'Allow rotations that belong to one of the given groups',
  resourceRef: runbookRotationResourceRef,
  paramsSchema,
  apply: ({ owner }, { claims }) => claims.includes(owner),
  toQuery: ({ claims }) => ({ key: 'owner', values: claims }),
});

/**
 * Rule `IS_PERSON_CONCERNED`: one of the given users is concerned. An override
 * or a swap concerns those whose time on call it touches, and those of the
 * rotation whom it puts on call. In a list, and where the front end asks what to
 * offer, it is everyone who takes turns in the rotation now or later.
 *
 * @public
 */
export const isPersonConcerned = createPermissionRule({
  name: 'IS_PERSON_CONCERNED',
  description:
    'Allow where one of the given users is on call, or would be put on call',
  resourceRef: runbookRotationResourceRef,
  paramsSchema,
  apply: ({ concerned }, { claims }) =>
    concerned.some(user => claims.includes(user)),
  toQuery: ({ claims }) => ({ key: 'participant', values: claims }),
});

/** Every rule that a policy can use for a rotation. @public */
export const runbookRotationRules = { isRotationOwner, isPersonConcerned };
