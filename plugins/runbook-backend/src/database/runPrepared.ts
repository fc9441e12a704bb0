import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/** What Postgres says of a prepared statement that is not there, or is already. */
const LOST = ['26000', '42P05'];

/** Databases behind a pooler that gives each statement another connection. */
const pooled = new WeakSet<Knex>();

const names = new Map<string, string>();

/**
 * Runs a statement that is the same each time but for its values. Postgres
 * plans it once a connection: of one with many joins, planning is most of the
 * time.
 *
 * @remarks
 * Behind a pooler that shares connections by transaction, a statement that was
 * prepared on one connection is looked for on another. The first time that
 * happens, statements of this database are no longer prepared.
 *
 * @param text - with `?` for each value; of few different ones, as each is kept
 */
export async function runPrepared<Row>(
  knex: Knex,
  text: string,
  values: readonly Knex.Value[],
): Promise<Row[]> {
  if (!isPostgres(knex)) {
    const rows = await knex.raw<Iterable<Row>>(text, [...values]);
    return [...rows];
  }
  const run = async (name?: string): Promise<Row[]> => {
    const statement = knex.raw<{ rows: Row[] }>(text, [...values]);
    const { rows } = await (name ? statement.options({ name }) : statement);
    return rows;
  };
  if (pooled.has(knex)) {
    return run();
  }
  try {
    return await run(nameOf(text));
  } catch (error) {
    if (!isLost(error)) {
      throw error;
    }
    pooled.add(knex);
    return run();
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) {
    return known;
  }
  const hash = createHash('sha256').update(text).digest('hex');
  const name = `runbook-${hash.slice(0, 32)}`;
  names.set(text, name);
  return name;
}

function isLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    LOST.includes(error.code)
  );
}
