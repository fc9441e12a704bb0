import { z } from 'zod';
import { diagnosticSchema } from 'runbook-markdown';
import {
  noteSchema,
  procedureContentSchema,
  procedureSlugSchema,
  reasonSchema,
} from './content';

const instant = z.iso.datetime({ offset: true });
const principal = z.string().describe('A user, or a service');
const revision = z.number().int().positive();

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .describe('YYYY-MM-DD');

/** Schema of {@link ProcedureFeedback}. @public */
export const procedureFeedbackSchema = z
  .object({
    id: z.string(),
    revision: revision.describe('The revision that the reader followed'),
    note: z.string(),
    at: instant,
    by: principal,
    answer: z
      .object({ note: z.string(), at: instant, by: principal })
      .optional()
      .describe('Absent while it waits for one'),
  })
  .meta({ id: 'ProcedureFeedback' });

/** A reader's report that a procedure did not work. @public */
export interface ProcedureFeedback
  extends z.infer<typeof procedureFeedbackSchema> {}

const procedureStateShape = {
  slug: procedureSlugSchema,
  revision,
  createdAt: instant,
  createdBy: principal,
  updatedAt: instant,
  updatedBy: principal,
  verified: z
    .object({ revision, at: instant, by: principal })
    .optional()
    .describe('Who said last that it is right, of which revision'),
  reviewDue: day.describe(
    'Overdue after this day: so many days after it was last said to be right, or was created',
  ),
  feedback: z
    .array(procedureFeedbackSchema)
    .describe('Reports that wait for an answer, the oldest first'),
};

const { title, tags, severity, alerts, reviewDays } =
  procedureContentSchema.shape;

/** Schema of {@link WrittenMark}. @public */
export const writtenMarkSchema = z
  .object({ ...procedureStateShape, tags, severity, alerts, reviewDays })
  .meta({ id: 'WrittenMark' });

/** How a procedure that was written in the portal stands. @public */
export type WrittenMark = z.output<typeof writtenMarkSchema>;

const supersededSchema = z.object({
  path: z.string().describe('The document that holds the procedure now'),
  viewUrl: z.string().optional(),
});

/** Schema of {@link WrittenProcedure}. @public */
export const writtenProcedureSchema = z
  .object({
    ...procedureStateShape,
    content: procedureContentSchema.strip(),
    diagnostics: z
      .array(diagnosticSchema)
      .describe('Lines are those of the Markdown'),
    superseded: supersededSchema
      .optional()
      .describe(
        'Set where a document of the runbook has a procedure of this name: that one is shown, and this one is history',
      ),
    deleted: z
      .object({ at: instant, by: principal, recoverableUntil: instant })
      .optional(),
  })
  .meta({ id: 'WrittenProcedure' });

/** A procedure that is written and kept in the portal. @public */
export interface WrittenProcedure
  extends z.output<typeof writtenProcedureSchema> {}

/** Schema of {@link ListedProcedure}. @public */
export const listedProcedureSchema = z
  .object({
    ...writtenMarkSchema.shape,
    title,
    superseded: writtenProcedureSchema.shape.superseded,
    deleted: writtenProcedureSchema.shape.deleted,
  })
  .meta({ id: 'ListedProcedure' });

/** A written procedure without its text. @public */
export type ListedProcedure = z.output<typeof listedProcedureSchema>;

/** Schema of {@link ProcedureRevision}. @public */
export const procedureRevisionSchema = z
  .object({
    revision,
    kind: z.enum(['created', 'edited', 'restored', 'deleted', 'recovered']),
    restoredFrom: revision.optional(),
    title,
    at: instant,
    by: principal,
    reason: z.string().optional(),
  })
  .meta({ id: 'ProcedureRevision' });

/** One line of a procedure's history. @public */
export type ProcedureRevision = z.infer<typeof procedureRevisionSchema>;

/** Schema of {@link ProcedureRevisionDetail}. @public */
export const procedureRevisionDetailSchema = z
  .object({
    ...procedureRevisionSchema.shape,
    content: procedureContentSchema.strip(),
  })
  .meta({ id: 'ProcedureRevisionDetail' });

/** A revision with what the procedure said then. @public */
export interface ProcedureRevisionDetail
  extends z.output<typeof procedureRevisionDetailSchema> {}

/** Schema of {@link ProcedureUpdate}. @public */
export const procedureUpdateSchema = z
  .strictObject({ content: procedureContentSchema, reason: reasonSchema })
  .meta({ id: 'ProcedureUpdate' });

/** What a procedure shall say, and why it is changed. @public */
export type ProcedureUpdate = z.output<typeof procedureUpdateSchema>;

/** Schema of {@link NewProcedure}. @public */
export const newProcedureSchema = z
  .strictObject({ slug: procedureSlugSchema, ...procedureUpdateSchema.shape })
  .meta({ id: 'NewProcedure' });

/** A procedure that is to be created. @public */
export type NewProcedure = z.output<typeof newProcedureSchema>;

/** Body of what is told of a revision that the caller has seen. */
export const seenRevisionSchema = z
  .strictObject({
    revision: revision.describe('The one that the caller has before them'),
  })
  .meta({ id: 'SeenRevision' });

/** Body of a restoring. */
export const restoreSchema = z
  .strictObject({ ...seenRevisionSchema.shape, reason: reasonSchema })
  .meta({ id: 'ProcedureRestore' });

/** Body of a report. */
export const newFeedbackSchema = z
  .strictObject({ ...seenRevisionSchema.shape, note: noteSchema })
  .meta({ id: 'NewProcedureFeedback' });

/** Body of an answer to a report. */
export const feedbackAnswerSchema = z
  .strictObject({ note: noteSchema })
  .meta({ id: 'ProcedureFeedbackAnswer' });
