import { z } from 'zod';
import { actorSchema } from '../catalog/actor';
import { instantSchema } from '../rotations/definition';
import {
  groupRefSchema,
  personSchema,
  userRefSchema,
} from '../rotations/person';
import { incidentIdSchema } from './incident';

/** A postmortem may have this many characters. @public */
export const MAX_POSTMORTEM_LENGTH = 80_000;

/** States of a postmortem, in order. @public */
export const POSTMORTEM_STATES = ['draft', 'in-review', 'published'] as const;

/** Schema of a postmortem's state. @public */
export const postmortemStateSchema = z.enum(POSTMORTEM_STATES);

const actionItemShape = {
  text: z.string().trim().min(1).max(500),
  owner: z.union([userRefSchema, groupRefSchema]).optional(),
  due: z.iso.date().optional().describe('Until the end of that day'),
  done: z.boolean(),
};

/** Schema of {@link ActionItem}. @public */
export const actionItemSchema = z
  .object({
    id: z.string(),
    ...actionItemShape,
    doneAt: instantSchema.optional(),
  })
  .meta({ id: 'ActionItem' });

/** Something to do so that it does not happen again. @public */
export type ActionItem = z.infer<typeof actionItemSchema>;

/** Schema of {@link PostmortemUpdate}. @public */
export const postmortemUpdateSchema = z
  .strictObject({
    markdown: z.string().max(MAX_POSTMORTEM_LENGTH),
    state: postmortemStateSchema,
    actionItems: z
      .array(
        z.strictObject({
          id: z
            .string()
            .min(1)
            .max(64)
            .describe("Made by the client for a new one; it stays the item's"),
          ...actionItemShape,
        }),
      )
      .max(100)
      .refine(
        items => new Set(items.map(({ id }) => id)).size === items.length,
        { message: 'must not have an id twice' },
      ),
  })
  .meta({ id: 'PostmortemUpdate' });

/** A postmortem as it shall be. @public */
export type PostmortemUpdate = z.infer<typeof postmortemUpdateSchema>;

/** Schema of {@link Postmortem}. @public */
export const postmortemSchema = z
  .object({
    incident: incidentIdSchema,
    state: postmortemStateSchema,
    markdown: z.string(),
    actionItems: z.array(actionItemSchema),
    revision: z
      .number()
      .int()
      .describe('0 while it is generated from the record and nobody saved it'),
    updatedAt: instantSchema.optional(),
    updatedBy: actorSchema.optional(),
    publishedAt: instantSchema.optional(),
    dueAt: instantSchema.optional().describe('By the policy; until published'),
    people: z.array(personSchema),
  })
  .meta({ id: 'Postmortem' });

/** What was learnt from an incident. @public */
export interface Postmortem extends z.infer<typeof postmortemSchema> {}
