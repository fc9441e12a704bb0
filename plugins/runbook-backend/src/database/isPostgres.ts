import { Knex } from 'knex';

/** Whether it is Postgres, and not SQLite, where the two need other words. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
