import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/**
 * Options of a transaction whose reads all see the same moment. SQLite's always
 * do.
 */
export function snapshot(knex: Knex): Knex.TransactionConfig {
  return isPostgres(knex)
    ? { isolationLevel: 'repeatable read', readOnly: true }
    : {};
}
