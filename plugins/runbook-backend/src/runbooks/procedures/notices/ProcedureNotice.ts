import { z } from 'zod';
import { OutboxTopic } from '../../../outbox';

const base = {
  /** Full reference of who is told: a user or a group. */
  to: z.string(),
  service: z.object({ entityRef: z.string(), title: z.string() }),
};

const procedure = z.object({ slug: z.string(), title: z.string() });

const noticeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('did-not-work'),
    ...base,
    procedure,
    by: z.string(),
    note: z.string(),
  }),
  z.object({
    kind: z.literal('answered'),
    ...base,
    procedure,
    by: z.string(),
    note: z.string(),
  }),
  z.object({
    kind: z.literal('reviews-overdue'),
    ...base,
    procedures: z.array(procedure).min(1),
  }),
]);

/** Something that an owner or a reader is to be told of written procedures. */
export type ProcedureNotice = z.infer<typeof noticeSchema>;

/** Notices on their way to Backstage's notifications. */
export const PROCEDURE_NOTICES: OutboxTopic<ProcedureNotice> = {
  name: 'procedure-notice',
  payload: noticeSchema,
};

/** What messages about a service's procedures are about. */
export function subjectOf(entityRef: string): string {
  // Fits the column: a reference has at most 191 characters.
  return `procedures:${entityRef}`;
}
