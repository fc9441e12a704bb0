import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { ProcedureKey, StoredProcedure } from './ProcedureStore';
import { readProcedures, there } from './readProcedures';
import { toKeyColumns } from './rows';

/**
 * Takes the lock on a procedure's row: whoever writes next waits here, and then
 * decides from what this one leaves behind.
 *
 * @throws NotFoundError - when there is none.
 */
export async function lock(
  tx: Knex.Transaction,
  key: ProcedureKey,
): Promise<StoredProcedure> {
  await there(tx)
    .where(toKeyColumns(key))
    .update({ revision: tx.raw('revision') });
  return readOne(tx, key);
}

/**
 * The same of one that is not deleted.
 *
 * @throws NotFoundError - also when it is deleted.
 */
export async function lockLive(tx: Knex.Transaction, key: ProcedureKey) {
  const current = await lock(tx, key);
  if (current.deleted) {
    throw new NotFoundError(
      `The procedure ${key.slug} of ${key.entityRef} was deleted by ${current.deleted.by}. Recover it first`,
    );
  }
  return current;
}

/** @throws NotFoundError - when there is none. */
export async function readOne(
  tx: Knex.Transaction,
  key: ProcedureKey,
): Promise<StoredProcedure> {
  const [found] = await readProcedures(tx, query =>
    query.where(toKeyColumns(key)),
  );
  if (!found) {
    throw new NotFoundError(
      `There is no procedure ${key.slug} of ${key.entityRef} in the portal`,
    );
  }
  return found;
}
