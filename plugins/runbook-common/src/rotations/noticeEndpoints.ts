import { z } from 'zod';
import { Endpoint, noBody } from '../http/endpoint';
import { instantSchema } from './definition';
import { rotationNoticesPermission } from './permissions';

/** Schema of {@link DeadNotice}. @public */
export const deadNoticeSchema = z
  .object({
    id: z.string(),
    kind: z
      .enum(['notice', 'write'])
      .describe(
        'A message to somebody, or a change of which it was never found out whom it concerns',
      ),
    rotation: z.string().describe('Id'),
    message: z
      .string()
      .describe('Its key, which names what it tells of, and of whom'),
    attempts: z.number().int(),
    createdAt: instantSchema,
    deadAt: instantSchema.describe('When sending was given up'),
    expiresAt: instantSchema
      .optional()
      .describe('When it is of no use any more, and not sent again'),
    error: z.string(),
  })
  .meta({ id: 'DeadNotice' });

/** A message of a rotation that reached nobody, and is not tried any more. @public */
export type DeadNotice = z.infer<typeof deadNoticeSchema>;

/** Endpoints of what people were not told of rotations. @public */
export const rotationNoticeEndpoints = {
  listDeadNotices: {
    operationId: 'listDeadNotices',
    method: 'get',
    path: '/rotation-notices/dead-letters',
    summary: 'What could not be told of rotations, kept for 30 days',
    permission: rotationNoticesPermission,
    params: z.strictObject({}),
    query: z.strictObject({}),
    body: noBody,
    response: z
      .object({ notices: z.array(deadNoticeSchema) })
      .meta({ id: 'DeadNotices' }),
  },
  replayNotices: {
    operationId: 'replayNotices',
    method: 'post',
    path: '/rotation-notices/dead-letters/replay',
    summary:
      'Sends those again that are still of use, with all their tries anew',
    permission: rotationNoticesPermission,
    params: z.strictObject({}),
    query: z.strictObject({}),
    body: z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(200) }),
    response: z
      .object({ replayed: z.number().int() })
      .meta({ id: 'ReplayedNotices' }),
  },
} as const satisfies Record<string, Endpoint>;
