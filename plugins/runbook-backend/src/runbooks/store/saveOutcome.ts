import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { replaceDocuments } from './replaceDocuments';
import { countBySeverity, DocumentRow, ImportRow } from './rows';
import { Claim, ImportOutcome } from './RunbookStore';

/**
 * Writes what an import found, within a transaction.
 *
 * @throws ConflictError - when the claim is lost.
 */
export async function saveOutcome(
  tx: Knex.Transaction,
  { entityRef, holder }: Claim,
  outcome: ImportOutcome,
): Promise<void> {
  const imports = tx<ImportRow>('runbook_imports');
  // The first statement takes the row's lock, so that nobody can take the
  // claim over before the transaction ends.
  const held = await imports
    .clone()
    .where({ entity_ref: entityRef, lease_holder: holder })
    .update({
      state: outcome.state,
      entity_etag: outcome.entityEtag,
      started_at: outcome.startedAt,
      checked_at: outcome.finishedAt,
      failure: outcome.state === 'failed' ? outcome.failure : null,
      failed_since:
        outcome.state === 'failed'
          ? tx.raw('coalesce(failed_since, ?)', [outcome.startedAt])
          : null,
      diagnostics: JSON.stringify(outcome.diagnostics),
    });
  if (held === 0) {
    throw new ConflictError(
      `The import of ${entityRef} was taken over or the service removed`,
    );
  }
  if (outcome.state === 'imported') {
    const changed = await replaceDocuments(tx, entityRef, outcome.documents);
    await imports
      .clone()
      .where({ entity_ref: entityRef })
      .modify(row => {
        if (!changed) {
          row.whereNull('imported_at');
        }
      })
      .update({ imported_at: outcome.finishedAt });
  }
  if (outcome.state === 'missing') {
    await replaceDocuments(tx, entityRef, []);
    await imports
      .clone()
      .where({ entity_ref: entityRef })
      .update({ imported_at: null });
  }
  await finish(tx, entityRef, outcome);
}

/**
 * Writes beside the state how much the runbook holds, so that a status is one
 * row, and gives the claim back.
 */
async function finish(
  tx: Knex.Transaction,
  entityRef: string,
  outcome: ImportOutcome,
): Promise<void> {
  const sums = await tx<DocumentRow>('runbook_documents')
    .where({ entity_ref: entityRef })
    .sum({
      procedures: 'procedures',
      alerts: 'alerts',
      errors: 'errors',
      warnings: 'warnings',
      infos: 'infos',
    })
    .first();
  // Postgres gives sums as text, and both give null for no rows.
  const sum = (value: unknown) => Number(value ?? 0);
  const own = countBySeverity(outcome.diagnostics);
  await tx<ImportRow>('runbook_imports')
    .where({ entity_ref: entityRef })
    .update({
      procedures: sum(sums?.procedures),
      alerts: sum(sums?.alerts),
      errors: sum(sums?.errors) + own.errors,
      warnings: sum(sums?.warnings) + own.warnings,
      infos: sum(sums?.infos) + own.infos,
      lease_holder: null,
      lease_until: null,
    });
}
