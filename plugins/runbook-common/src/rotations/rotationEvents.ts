import { z } from 'zod';
import { overrideSchema, swapSchema } from './changes';
import { instantSchema } from './definition';
import { rotationIdSchema } from './rotation';

/**
 * Topic on Backstage's events service of changes in who is on call other than
 * by turns; its payload is {@link OnCallChanged}.
 *
 * @public
 */
export const ON_CALL_EVENTS_TOPIC = 'runbook.rotation.on-call';

/** Schema of {@link OnCallChanged}. @public */
export const onCallChangedSchema = z.object({
  rotation: rotationIdSchema,
  title: z.string(),
  by: z.string().describe('A user, or a service'),
  at: instantSchema,
  change: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('override-created'),
      override: overrideSchema,
    }),
    z.object({
      kind: z.literal('override-deleted'),
      override: overrideSchema,
    }),
    z.object({ kind: z.literal('swap-taken'), swap: swapSchema }),
  ]),
});

/**
 * Somebody is on call other than the turns say, or is not any more. Published
 * at least once, after it is stored; the id of the override or swap tells
 * repeats.
 *
 * @public
 */
export type OnCallChanged = z.infer<typeof onCallChangedSchema>;
