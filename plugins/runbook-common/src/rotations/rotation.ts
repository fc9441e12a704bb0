import { z } from 'zod';
import { overrideSchema, swapSchema } from './changes';
import {
  instantSchema,
  rotationDefinitionSchema,
  rotationVersionSchema,
} from './definition';
import { groupRefSchema, personSchema } from './person';

/** Schema of a rotation's id. @public */
export const rotationIdSchema = z
  .string()
  .max(63)
  .regex(
    /^[a-z0-9]+([-_.][a-z0-9]+)*$/,
    'must be lower-case letters and digits, parted by single - _ or .',
  )
  .describe(
    'Names the rotation in addresses and in the annotation runbook/rotation; never changes',
  );

/** Schema of {@link RotationProblem}. @public */
export const rotationProblemSchema = z
  .object({
    rule: z.enum([
      'unknown-person',
      'unknown-group',
      'unknown-owner',
      'members-changed',
      'gap-ahead',
      'double-booked',
      'single-participant',
      'calendar-failed',
      'calendar-unknown-person',
    ]),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().describe('What is wrong, and the way out'),
    layer: z.string().optional(),
    people: z.array(z.string()).optional().describe('References concerned'),
    start: instantSchema.optional(),
    end: instantSchema.optional(),
  })
  .meta({ id: 'RotationProblem' });

/** Something that the owner of a rotation should mend. @public */
export type RotationProblem = z.infer<typeof rotationProblemSchema>;

/** Schema of {@link LayerNow}. @public */
export const layerNowSchema = z
  .object({
    layer: z.string(),
    state: z
      .enum(['on', 'gap', 'off'])
      .describe(
        'gap: nobody though somebody should be. off: nobody on purpose',
      ),
    reason: z.string().optional().describe('Why nobody is on call'),
    people: z.array(
      z.object({
        user: z.string(),
        since: instantSchema.optional().describe('Start of the shift'),
        until: instantSchema
          .optional()
          .describe('End of the shift; absent where it has none in sight'),
        via: z.array(z.string()).describe('Overrides and swaps behind it'),
      }),
    ),
    next: z
      .object({ at: instantSchema, people: z.array(z.string()) })
      .optional()
      .describe('The next handoff, and who is on call from then'),
  })
  .meta({ id: 'LayerNow' });

/** Who is on call in a layer at an instant, and who is next. @public */
export type LayerNow = z.infer<typeof layerNowSchema>;

const summaryShape = {
  id: rotationIdSchema,
  title: z.string(),
  description: z.string().optional(),
  owner: groupRefSchema.describe('The group that the rotation belongs to'),
  timeZone: z.string(),
  layers: z.array(z.string()),
  revision: z.number().int().describe('Counts every change; also the ETag'),
  createdAt: instantSchema,
  updatedAt: instantSchema,
};

/** Schema of {@link RotationOnCall}. @public */
export const rotationOnCallSchema = z
  .object({
    ...summaryShape,
    at: instantSchema,
    state: z.enum(['on', 'gap', 'off']),
    onCall: z.array(layerNowSchema),
    people: z.array(personSchema).describe('Everyone whom the answer names'),
  })
  .meta({ id: 'RotationOnCall' });

/** A rotation with who is on call. @public */
export interface RotationOnCall extends z.infer<typeof rotationOnCallSchema> {}

/** Schema of {@link CalendarState}. @public */
export const calendarStateSchema = z
  .object({
    layer: z.string(),
    fetchedAt: instantSchema.optional(),
    failedSince: instantSchema.optional(),
    failure: z.string().optional(),
    entries: z.array(
      z.object({
        start: instantSchema,
        end: instantSchema,
        users: z.array(z.string()),
        summary: z.string(),
      }),
    ),
    unknownPeople: z
      .array(z.string())
      .describe('Names in the calendar that match no user of the catalog'),
  })
  .meta({ id: 'CalendarState' });

/** What is known of a layer that is kept in a calendar elsewhere. @public */
export interface CalendarState extends z.infer<typeof calendarStateSchema> {}

/** Schema of {@link RotationDetail}. @public */
export const rotationDetailSchema = z
  .object({
    ...summaryShape,
    versions: z.array(rotationVersionSchema),
    overrides: z
      .array(overrideSchema)
      .describe('Those that touch the range asked for'),
    swaps: z.array(swapSchema).describe('Those that touch the range asked for'),
    calendars: z.array(calendarStateSchema),
    range: z.object({ from: instantSchema, to: instantSchema }),
    people: z.array(personSchema),
    problems: z.array(rotationProblemSchema),
  })
  .meta({ id: 'Rotation' });

/**
 * All of a rotation: enough to resolve who is on call at any time of the range
 * with `oncall-rotation`, see {@link toRotation}.
 *
 * @public
 */
export interface RotationDetail extends z.infer<typeof rotationDetailSchema> {}

const newRotationShape = {
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(2000).optional(),
  owner: groupRefSchema,
  definition: rotationDefinitionSchema,
};

/** Schema of {@link NewRotation}. @public */
export const newRotationSchema = z
  .strictObject({
    id: rotationIdSchema,
    ...newRotationShape,
    effectiveFrom: instantSchema
      .optional()
      .describe(
        'When it begins to hold; may lie in the past for a rotation that has been going on elsewhere. Now unless given.',
      ),
  })
  .meta({ id: 'NewRotation' });

/** A rotation to be created. @public */
export type NewRotation = z.infer<typeof newRotationSchema>;

/** Schema of {@link RotationUpdate}. @public */
export const rotationUpdateSchema = z
  .strictObject({
    ...newRotationShape,
    effectiveFrom: instantSchema
      .optional()
      .describe('When the new definition begins to hold: now, or later'),
  })
  .meta({ id: 'RotationUpdate' });

/** A rotation as it shall be from now on. @public */
export type RotationUpdate = z.infer<typeof rotationUpdateSchema>;

/** Schema of {@link RotationChange}. @public */
export const rotationChangeSchema = z
  .object({
    revision: z.number().int(),
    at: instantSchema,
    by: z.string().describe('A user, or a service'),
    kind: z.enum([
      'created',
      'updated',
      'deleted',
      'override-created',
      'override-deleted',
      'swap-created',
      'swap-taken',
      'swap-withdrawn',
      'calendar-replaced',
    ]),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  })
  .meta({ id: 'RotationChange' });

/** One change of a rotation's history. @public */
export type RotationChange = z.infer<typeof rotationChangeSchema>;
