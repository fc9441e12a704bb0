import {
  ProcedureContent,
  procedureContentSchema,
  ProcedureFeedback,
  ProcedureRevision,
} from 'backstage-plugin-runbook-common';
import { DatabaseTime, toInstant } from '../../../database';
import { ProcedureKey, StoredProcedure } from './ProcedureStore';

/** Row of `runbook_procedures`. */
export interface ProcedureRow {
  entity_ref: string;
  slug: string;
  revision: number;
  content: string;
  created_at: DatabaseTime;
  created_by: string;
  updated_at: DatabaseTime;
  updated_by: string;
  verified_revision: number | null;
  verified_at: DatabaseTime | null;
  verified_by: string | null;
  review_due: string;
  deleted_at: DatabaseTime | null;
  deleted_by: string | null;
  purged: boolean;
}

/** Row of `runbook_procedure_revisions`. */
export interface RevisionRow {
  entity_ref: string;
  slug: string;
  revision: number;
  kind: ProcedureRevision['kind'];
  restored_from: number | null;
  content: string;
  at: DatabaseTime;
  by: string;
  reason: string | null;
}

/** Row of `runbook_procedure_feedback`. */
export interface FeedbackRow {
  id: string;
  entity_ref: string;
  slug: string;
  revision: number;
  note: string;
  at: DatabaseTime;
  by: string;
  answer: string | null;
  answered_at: DatabaseTime | null;
  answered_by: string | null;
}

/** The columns that name a procedure. */
export function toKeyColumns({ entityRef, slug }: ProcedureKey) {
  return { entity_ref: entityRef, slug };
}

export function toContent(text: string): ProcedureContent {
  // Written after the schema had let it in; what another version left out gets
  // its default.
  return procedureContentSchema.parse(JSON.parse(text));
}

export function toProcedure(
  row: ProcedureRow,
  feedback: readonly FeedbackRow[],
): StoredProcedure {
  return {
    entityRef: row.entity_ref,
    slug: row.slug,
    revision: row.revision,
    content: toContent(row.content),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
    updatedAt: toInstant(row.updated_at),
    updatedBy: row.updated_by,
    ...(row.verified_revision !== null &&
      row.verified_at !== null && {
        verified: {
          revision: row.verified_revision,
          at: toInstant(row.verified_at),
          by: row.verified_by ?? '',
        },
      }),
    reviewDue: row.review_due,
    feedback: feedback.map(toFeedback),
    ...(row.deleted_at !== null && {
      deleted: { at: toInstant(row.deleted_at), by: row.deleted_by ?? '' },
    }),
  };
}

export function toFeedback(row: FeedbackRow): ProcedureFeedback {
  return {
    id: row.id,
    revision: row.revision,
    note: row.note,
    at: toInstant(row.at),
    by: row.by,
    ...(row.answer !== null &&
      row.answered_at !== null && {
        answer: {
          note: row.answer,
          at: toInstant(row.answered_at),
          by: row.answered_by ?? '',
        },
      }),
  };
}

export function toRevision(row: RevisionRow): ProcedureRevision {
  return {
    revision: row.revision,
    kind: row.kind,
    ...(row.restored_from !== null && { restoredFrom: row.restored_from }),
    title: toContent(row.content).title,
    at: toInstant(row.at),
    by: row.by,
    ...(row.reason !== null && { reason: row.reason }),
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** The last day on which a procedure need not be looked at, YYYY-MM-DD in UTC. */
export function reviewDueAfter(
  since: string | Date,
  { reviewDays }: Pick<ProcedureContent, 'reviewDays'>,
): string {
  return new Date(new Date(since).getTime() + reviewDays * DAY)
    .toISOString()
    .slice(0, 10);
}
