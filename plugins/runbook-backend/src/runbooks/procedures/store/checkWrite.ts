import { ConflictError } from '@backstage/errors';
import { PROCEDURE_LIMITS } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { toInstant } from '../../../database';
import { ProcedureKey, StoredProcedure } from './ProcedureStore';
import { there } from './readProcedures';

/** @throws ConflictError - when the service has as many as it may. */
export async function checkCount(
  tx: Knex.Transaction,
  { entityRef }: ProcedureKey,
) {
  const counted = await there(tx)
    .where({ entity_ref: entityRef })
    .count({ procedures: '*' })
    .first();
  if (Number(counted?.procedures ?? 0) >= PROCEDURE_LIMITS.perService) {
    throw new ConflictError(
      `${entityRef} has ${PROCEDURE_LIMITS.perService} written procedures, which is the most. Move some to its repository`,
    );
  }
}

/** @throws ConflictError - when it is not at the revision that was read. */
export function checkRevision(
  current: StoredProcedure,
  ifMatch: number | undefined,
) {
  if (ifMatch !== undefined && ifMatch !== current.revision) {
    const { slug, revision, updatedBy, updatedAt } = current;
    throw new ConflictError(
      `The procedure ${slug} is at revision ${revision} and not ${ifMatch}: ${updatedBy} changed it at ${updatedAt}. Read it again and make your change to that`,
    );
  }
}

/** The time of a procedure never goes backwards, whatever clock a replica has. */
export function notBefore(earliest: string, at: Date): Date {
  return new Date(Math.max(Date.parse(toInstant(earliest)), at.getTime()));
}
