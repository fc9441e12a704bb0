import { Knex } from 'knex';
import { replaceDocuments } from './replaceDocuments';
import { countBySeverity, DocumentRow, ImportRow } from './rows';
import { Claim, ImportOutcome } from './RunbookStore';
import { saveImportedAt, saveImportState } from './saveImportState';

const TABLE = 'runbook_imports';

/**
 * Writes what an import found, within a transaction.
 *
 * @throws ConflictError - when the claim is lost.
 */
export async function saveOutcome(
  tx: Knex.Transaction,
  claim: Claim,
  outcome: ImportOutcome,
): Promise<void> {
  const { entityRef } = claim;
  await saveImportState(tx, TABLE, claim, outcome);
  if (outcome.state === 'imported') {
    const changed = await replaceDocuments(tx, entityRef, outcome.documents);
    const { finishedAt } = outcome;
    await saveImportedAt(tx, TABLE, entityRef, { changed, finishedAt });
  }
  if (outcome.state === 'missing') {
    await replaceDocuments(tx, entityRef, []);
    await saveImportedAt(tx, TABLE, entityRef, undefined);
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
