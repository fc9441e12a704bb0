import { Knex } from 'knex';

/**
 * Locks a source until the end of the transaction, so that what is decided from
 * its rows still holds when it is written.
 */
export async function lockSource(
  tx: Knex.Transaction,
  source: string,
  now: Date,
): Promise<void> {
  await tx('runbook_alert_sources')
    .insert({ source, heard_at: now })
    .onConflict('source')
    .merge();
}
