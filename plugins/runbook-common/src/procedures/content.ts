import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';

/** How large the parts of a procedure may be, in characters or items. @public */
export const PROCEDURE_LIMITS = {
  slug: 80,
  title: 120,
  when: 1_000,
  /** Some 15 printed pages: a longer one is read by nobody at night. */
  markdown: 50_000,
  tags: 10,
  tag: 63,
  alerts: 20,
  alert: 200,
  reason: 300,
  note: 2_000,
  /** Reports that wait for an answer, of one procedure. */
  openFeedback: 50,
  /** Procedures of one service. */
  perService: 200,
} as const;

/** A procedure is looked at again after so many days unless told otherwise. @public */
export const DEFAULT_REVIEW_DAYS = 180;

/** How long a deleted procedure can be recovered, in days. @public */
export const PROCEDURE_RECOVERY_DAYS = 30;

const L = PROCEDURE_LIMITS;

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`)
    .regex(/^[^\r\n]*$/, 'must be a single line');

/** Names a procedure within its service; part of links, so it never changes. @public */
export const procedureSlugSchema = z
  .string()
  .min(1)
  .max(L.slug, `must have at most ${L.slug} characters`)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, such as roll-back',
  );

/** Why a revision was made, in the words of who made it. */
export const reasonSchema = oneLine(L.reason).optional();

/** What somebody tells about a procedure. */
export const noteSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(L.note, `must have at most ${L.note} characters`);

/** Schema of {@link ProcedureContent}. @public */
export const procedureContentSchema = z
  .strictObject({
    title: oneLine(L.title),
    when: z
      .string()
      .trim()
      .max(L.when, `must have at most ${L.when} characters`)
      .optional()
      .describe('When to use it, as inline Markdown'),
    markdown: z
      .string()
      .max(L.markdown, `must have at most ${L.markdown} characters`)
      .describe('Steps and commands'),
    tags: z
      .array(
        z
          .string()
          .max(L.tag, `must have at most ${L.tag} characters`)
          .regex(
            /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/,
            'must be a tag such as database or on-call',
          ),
      )
      .max(L.tags, `must be at most ${L.tags} tags`)
      .default([]),
    severity: z
      .enum(SEVERITIES)
      .optional()
      .describe('Of the alerts or incidents that it answers'),
    alerts: z
      .array(oneLine(L.alert))
      .max(L.alerts, `must be at most ${L.alerts} alerts`)
      .default([])
      .describe('Names of the alerts that it answers'),
    reviewDays: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(DEFAULT_REVIEW_DAYS)
      .describe('To be looked at again after so many days'),
  })
  .meta({ id: 'ProcedureContent' });

/** What the author of a procedure writes. @public */
export type ProcedureContent = z.output<typeof procedureContentSchema>;
