import { ConflictError } from '@backstage/errors';
import {
  ProcedureContent,
  ProcedureRevision,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { alertNameKey } from '../../store';
import { ProcedureKey, WriteOptions } from './ProcedureStore';
import { there } from './readProcedures';
import {
  ProcedureRow,
  reviewDueAfter,
  RevisionRow,
  toKeyColumns,
} from './rows';

/** Alert names are found up to this length; Prometheus' own are far shorter. */
const MAX_NAME = 255;

/**
 * Puts a new procedure on record. A slug whose procedure was deleted and
 * forgotten can be used again: its revisions are counted on, so that no ETag
 * ever means two things.
 *
 * @returns the revision.
 * @throws ConflictError - when there is one of this slug.
 */
export async function insertProcedure(
  tx: Knex.Transaction,
  key: ProcedureKey,
  content: ProcedureContent,
  { by, at }: WriteOptions,
): Promise<number> {
  const columns = {
    content: JSON.stringify(content),
    created_at: at,
    created_by: by,
    updated_at: at,
    updated_by: by,
    verified_revision: null,
    verified_at: null,
    verified_by: null,
    review_due: reviewDueAfter(at, content),
    deleted_at: null,
    deleted_by: null,
    purged: false,
  };
  const rows = () =>
    tx<ProcedureRow>('runbook_procedures').where(toKeyColumns(key));
  const inserted = await tx<ProcedureRow>('runbook_procedures')
    .insert({ ...toKeyColumns(key), ...columns, revision: 1 })
    .onConflict(['entity_ref', 'slug'])
    .ignore()
    .returning('slug');
  if (inserted.length > 0) {
    return 1;
  }
  const revived = await rows()
    .where({ purged: true })
    .update({ ...columns, revision: tx.raw('revision + 1') });
  const row = await rows().first();
  if (revived === 0) {
    throw new ConflictError(
      row?.deleted_at
        ? `The procedure ${key.slug} was deleted by ${row.deleted_by} and can still be recovered. Recover it, or choose another name`
        : `There is already a procedure ${key.slug}. Choose another name, or change that one`,
    );
  }
  return row?.revision ?? 1;
}

/** Adds a line to the history. */
export async function addRevision(
  tx: Knex.Transaction,
  key: ProcedureKey,
  revision: number,
  edit: {
    kind: ProcedureRevision['kind'];
    content: ProcedureContent;
    reason?: string;
    restoredFrom?: number;
  },
  { by, at }: Pick<WriteOptions, 'by' | 'at'>,
): Promise<void> {
  await tx<RevisionRow>('runbook_procedure_revisions').insert({
    ...toKeyColumns(key),
    revision,
    kind: edit.kind,
    restored_from: edit.restoredFrom ?? null,
    content: JSON.stringify(edit.content),
    at,
    by,
    reason: edit.reason ?? null,
  });
}

/** Makes the alerts by which a procedure is found those given. */
export async function replaceAnsweredAlerts(
  tx: Knex.Transaction,
  key: ProcedureKey,
  alerts: readonly string[],
): Promise<void> {
  const table = () => tx('runbook_procedure_alerts');
  await table().where(toKeyColumns(key)).delete();
  const byKey = new Map(alerts.map(name => [alertNameKey(name), name]));
  if (byKey.size > 0) {
    await table().insert(
      [...byKey].map(([nameKey, name]) => ({
        ...toKeyColumns(key),
        name_key: nameKey,
        name: name.slice(0, MAX_NAME),
      })),
    );
  }
}

/**
 * Forgets the content of procedures that were deleted before a time.
 *
 * @returns how many.
 */
export async function purgeProcedures(
  tx: Knex.Transaction,
  before: Date,
): Promise<number> {
  const old = await there(tx)
    .where('deleted_at', '<', before)
    // A recovery that runs now is waited for, and then seen.
    .forUpdate()
    .select('entity_ref', 'slug');
  for (const key of old) {
    await tx('runbook_procedure_feedback').where(key).delete();
    await tx('runbook_procedure_revisions').where(key).delete();
    await tx<ProcedureRow>('runbook_procedures')
      .where(key)
      .update({ purged: true, content: '{}' });
  }
  return old.length;
}
