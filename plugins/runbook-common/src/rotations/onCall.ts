import { z } from 'zod';
import { swapSchema } from './changes';
import { instantSchema } from './definition';
import { personSchema } from './person';
import { rotationOnCallSchema, rotationDetailSchema } from './rotation';

/** Schema of {@link ShiftData}. @public */
export const shiftSchema = z
  .object({
    rotation: z.string().describe('Id of the rotation'),
    title: z.string().describe('Title of the rotation'),
    layer: z.string(),
    user: z.string(),
    start: instantSchema,
    end: instantSchema,
    via: z.array(z.string()).describe('Overrides and swaps behind it'),
  })
  .meta({ id: 'Shift' });

/** A resolved interval in which somebody is on call; half-open. @public */
export type ShiftData = z.infer<typeof shiftSchema>;

/** Schema of {@link OnCallAnswer}. @public */
export const onCallAnswerSchema = z
  .object({
    at: instantSchema,
    rotations: z.array(rotationOnCallSchema),
  })
  .meta({ id: 'OnCall' });

/** Who is on call for an entity: a service, a group or a user. @public */
export interface OnCallAnswer extends z.infer<typeof onCallAnswerSchema> {}

/** Schema of {@link MyOnCall}. @public */
export const myOnCallSchema = z
  .object({
    at: instantSchema,
    user: z.string(),
    shifts: z
      .array(shiftSchema)
      .describe('On now or within the next 60 days, the earliest first'),
    swapsToTake: z
      .array(z.object({ rotation: z.string(), swap: swapSchema }))
      .describe('Open swaps that the user could take'),
    mySwaps: z
      .array(z.object({ rotation: z.string(), swap: swapSchema }))
      .describe('Open swaps that the user asked for'),
    people: z.array(personSchema),
  })
  .meta({ id: 'MyOnCall' });

/** What the signed-in person needs to know of their own time on call. @public */
export interface MyOnCall extends z.infer<typeof myOnCallSchema> {}

/** Schema of {@link ServiceRotation}. @public */
export const serviceRotationSchema = z
  .object({
    source: z
      .enum(['annotation', 'owner', 'none'])
      .describe(
        'annotation: named by runbook/rotation. owner: the owner group has it.',
      ),
    rotation: rotationDetailSchema.optional(),
    others: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe('Other rotations of the owner group'),
    owner: z.string().optional().describe('Owner of the service'),
    problem: z
      .string()
      .optional()
      .describe(
        'Why there is no rotation, or which of several, and the way out',
      ),
  })
  .meta({ id: 'ServiceRotation' });

/** The rotation that is on call for a service. @public */
export interface ServiceRotation
  extends z.infer<typeof serviceRotationSchema> {}
