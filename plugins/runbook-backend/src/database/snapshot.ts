import { Knex } from 'knex';

/**
 * Options of a transaction whose reads all see the same moment. SQLite's always
 * do.
 */
export function snapshot(knex: Knex): Knex.TransactionConfig {
  return knex.client.config.client === 'pg'
    ? { isolationLevel: 'repeatable read', readOnly: true }
    : {};
}
