import { z } from 'zod';
import { actorSchema } from '../catalog/actor';
import { alertPlaceSchema } from '../runbooks/place';

const instant = z.iso.datetime({ offset: true });

/** How much a run keeps. @public */
export const RUN_LIMITS = {
  steps: 1_000,
  values: 100,
  /** Characters of a value. */
  value: 2_000,
  /** Characters of a note. */
  note: 2_000,
  /** Notes of a run outside of an incident. */
  notes: 200,
  /** Runs of a service that run at the same time, outside of incidents. */
  running: 50,
} as const;

/** How a run of a procedure can end. @public */
export const RUN_OUTCOMES = ['worked', 'did-not-work', 'abandoned'] as const;

/** Schema of a run's outcome. @public */
export const runOutcomeSchema = z.enum(RUN_OUTCOMES);

/** Schema of values of a procedure's placeholders, by name. @public */
export const runValuesSchema = z
  .record(z.string().min(1).max(200), z.string().max(RUN_LIMITS.value))
  .refine(values => Object.keys(values).length <= RUN_LIMITS.values, {
    message: `A run keeps no more than ${RUN_LIMITS.values} values`,
  });

/** Schema of {@link ProcedureRunData}. @public */
export const procedureRunSchema = z
  .object({
    id: z.string(),
    title: z.string().describe('Of the procedure'),
    procedure: alertPlaceSchema.describe('Where the procedure stands'),
    steps: z.number().int().optional().describe('How many it has'),
    values: z
      .record(z.string(), z.string())
      .describe('Of the placeholders, as they were when it was started'),
    by: actorSchema,
    startedAt: instant,
    ticked: z.array(z.number().int()).describe('Steps that are done, from 0'),
    notes: z.array(
      z.object({
        step: z.number().int().optional().describe('The run unless given'),
        text: z.string(),
        by: actorSchema,
        at: instant,
      }),
    ),
    outcome: z
      .object({ kind: runOutcomeSchema, at: instant })
      .optional()
      .describe('Absent while it runs'),
  })
  .meta({ id: 'ProcedureRun' });

/** A procedure at work, in an incident or alone, or one that was. @public */
export type ProcedureRunData = z.infer<typeof procedureRunSchema>;

/** Schema of a run's id. */
export const runIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'must be letters, digits, - or _');

/** What starts a run, in an incident or alone. */
export const newRunShape = {
  run: runIdSchema.describe(
    'Made by the client, such as a UUID: started again, it is the same',
  ),
  fragment: z
    .string()
    .min(1)
    .max(300)
    .describe("Of the procedure, in the Runbook tab's address"),
  title: z.string().trim().min(1).max(200).describe('Of the procedure'),
  steps: z.number().int().min(0).max(RUN_LIMITS.steps),
  values: runValuesSchema
    .optional()
    .describe('Of placeholders. They are kept: leave secrets out'),
};

const note = z.string().trim().min(1).max(RUN_LIMITS.note);

/** Number of a step in a path, from 0. */
export const runStepSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(RUN_LIMITS.steps);

/** Bodies of what is done in a run, in an incident or alone. */
export const runBodies = {
  step: z.strictObject({ ticked: z.boolean(), note: note.optional() }),
  note: z.strictObject({ text: note }),
  end: z.strictObject({ outcome: runOutcomeSchema, note: note.optional() }),
};
