import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import type { ImportStateRow } from './ImportClaims';
import type { Claim, ImportOutcome } from './RunbookStore';

/**
 * Writes how an import went, within a transaction.
 *
 * @throws ConflictError - when the claim is lost.
 */
export async function saveImportState(
  tx: Knex.Transaction,
  table: string,
  { entityRef, holder }: Claim,
  outcome: Pick<
    ImportOutcome,
    'state' | 'entityEtag' | 'startedAt' | 'finishedAt' | 'diagnostics'
  > & { failure?: string },
): Promise<void> {
  // The first statement takes the row's lock, so that nobody can take the
  // claim over before the transaction ends.
  const held = await tx<ImportStateRow>(table)
    .where({ entity_ref: entityRef, lease_holder: holder })
    .update({
      state: outcome.state,
      entity_etag: outcome.entityEtag,
      started_at: outcome.startedAt,
      checked_at: outcome.finishedAt,
      failure: outcome.state === 'failed' ? outcome.failure ?? null : null,
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
}

/**
 * Notes when what a reader sees was imported, and that it is another version;
 * undefined where there is nothing any more.
 */
export async function saveImportedAt(
  tx: Knex.Transaction,
  table: string,
  entityRef: string,
  at: { changed: boolean; finishedAt: Date } | undefined,
): Promise<void> {
  await tx<ImportStateRow>(table)
    .where({ entity_ref: entityRef })
    .modify(row => {
      if (!at) {
        row.andWhere(had =>
          had.whereNotNull('imported_at').orWhereNull('content_version'),
        );
      } else if (!at.changed) {
        row.whereNull('imported_at');
      }
    })
    .update({
      imported_at: at?.finishedAt ?? null,
      content_version: randomUUID(),
    });
}
