import { z } from 'zod';
import { actorSchema } from '../catalog/actor';
import { personSchema } from '../rotations/person';
import { newRunShape, procedureRunSchema, runOutcomeSchema } from './run';

/** A run that nobody touches ends by itself after so many days. @public */
export const RUN_IDLE_DAYS = 30;

/** How long a run that has ended is kept, in days. @public */
export const RUN_KEPT_DAYS = 365;

const instant = z.iso.datetime({ offset: true });

/** Schema of {@link ServiceRun}. @public */
export const serviceRunSchema = z
  .object({
    ...procedureRunSchema.shape,
    steps: z.number().int().describe('How many it has'),
    outcome: z
      .object({ kind: runOutcomeSchema, at: instant, by: actorSchema })
      .optional()
      .describe('Absent while it runs'),
    revision: z.number().int().describe('Counts its changes; also the ETag'),
  })
  .meta({ id: 'ServiceRun' });

/**
 * A run of a procedure outside of any incident. One that nobody touches for
 * {@link RUN_IDLE_DAYS} days ends as abandoned.
 *
 * @public
 */
export interface ServiceRun extends z.infer<typeof serviceRunSchema> {}

const people = z.array(personSchema).describe('Everyone whom the answer names');

/** Schema of {@link ServiceRunDetail}. @public */
export const serviceRunDetailSchema = z
  .object({ ...serviceRunSchema.shape, people })
  .meta({ id: 'ServiceRunDetail' });

/** A run with those who had to do with it. @public */
export interface ServiceRunDetail
  extends z.infer<typeof serviceRunDetailSchema> {}

/** Schema of {@link ServiceRuns}. @public */
export const serviceRunsSchema = z
  .object({
    runs: z
      .array(serviceRunSchema)
      .describe('Those that run first; of each the latest started first'),
    people,
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'ServiceRuns' });

/** A page of a service's runs. @public */
export interface ServiceRuns extends z.infer<typeof serviceRunsSchema> {}

/** Schema of {@link NewServiceRun}. @public */
export const newServiceRunSchema = z
  .strictObject(newRunShape)
  .meta({ id: 'NewServiceRun' });

/** A procedure to be started outside of any incident. @public */
export type NewServiceRun = z.infer<typeof newServiceRunSchema>;
