import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Of the migrations. */
export const directory = resolvePackagePath(
  'backstage-plugin-runbook-backend',
  'migrations',
);

/** Runs the migrations up to and including one. */
export async function migrateTo(knex: Knex, name: string) {
  const [, waiting]: [unknown, Array<{ file: string }>] =
    await knex.migrate.list({ directory });
  const count = waiting.findIndex(({ file }) => file === name) + 1;
  for (let done = 0; done < count; done += 1) {
    await knex.migrate.up({ directory });
  }
}

/** Which tables there are, in the order asked. */
export async function tablesPresent(knex: Knex, tables: readonly string[]) {
  const found = [];
  for (const table of tables) {
    found.push(await knex.schema.hasTable(table));
  }
  return found;
}
