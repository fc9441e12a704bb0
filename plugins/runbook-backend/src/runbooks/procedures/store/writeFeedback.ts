import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  PROCEDURE_LIMITS,
  ProcedureFeedback,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { lockLive } from './lockProcedure';
import { ProcedureKey, WriteOptions } from './ProcedureStore';
import { FeedbackRow, toFeedback, toKeyColumns } from './rows';

/**
 * Keeps that a procedure did not work.
 *
 * @throws ConflictError - when too many reports wait, or there is no such
 * revision.
 */
export async function addFeedback(
  tx: Knex.Transaction,
  key: ProcedureKey,
  write: WriteOptions,
  feedback: { id: string; revision: number; note: string },
): Promise<ProcedureFeedback> {
  const current = await lockLive(tx, key);
  if (current.feedback.length >= PROCEDURE_LIMITS.openFeedback) {
    throw new ConflictError(
      `${PROCEDURE_LIMITS.openFeedback} reports about ${key.slug} wait for an answer. Ask its owner to answer them first`,
    );
  }
  if (feedback.revision > current.revision) {
    throw new ConflictError(
      `The procedure ${key.slug} has no revision ${feedback.revision}; the latest is ${current.revision}`,
    );
  }
  const row: FeedbackRow = {
    ...toKeyColumns(key),
    ...feedback,
    at: write.at,
    by: write.by,
    answer: null,
    answered_at: null,
    answered_by: null,
  };
  await tx<FeedbackRow>('runbook_procedure_feedback').insert(row);
  const told = toFeedback(row);
  await write.tell?.(tx, current, told);
  write.onDone?.(current);
  return told;
}

/**
 * Keeps what was done about a report.
 *
 * @throws NotFoundError - when there is none; ConflictError when it is answered.
 */
export async function answerFeedback(
  tx: Knex.Transaction,
  key: ProcedureKey,
  write: WriteOptions,
  { id, note }: { id: string; note: string },
): Promise<ProcedureFeedback> {
  const current = await lockLive(tx, key);
  const rows = () =>
    tx<FeedbackRow>('runbook_procedure_feedback').where({
      ...toKeyColumns(key),
      id,
    });
  const row = await rows().first();
  if (!row) {
    throw new NotFoundError(`There is no report ${id} about ${key.slug}`);
  }
  if (row.answer !== null) {
    throw new ConflictError(`${row.answered_by} answered this report already`);
  }
  const answered = {
    answer: note,
    answered_at: write.at,
    answered_by: write.by,
  };
  await rows().update(answered);
  const told = toFeedback({ ...row, ...answered });
  await write.tell?.(tx, current, told);
  write.onDone?.(current);
  return told;
}
