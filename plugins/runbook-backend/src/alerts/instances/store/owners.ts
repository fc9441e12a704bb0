import { Knex } from 'knex';
import { chunks, VALUES } from '../../../database';
import { OwnerRow } from './rows';

const TABLE = 'runbook_alert_instance_services';

/** The services that a firing belongs to. */
export interface Owners {
  /** Sorted. */
  entityRefs: readonly string[];
  /** As its rows say; undefined where there are none. */
  firing?: boolean;
}

/** Owners by id of the firing; those without any are missing. */
export async function readOwners(
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, Owners>> {
  const owners = new Map<string, { entityRefs: string[]; firing: boolean }>();
  for (const part of chunks(ids, VALUES)) {
    const rows = await knex<OwnerRow>(TABLE).whereIn('instance_id', part);
    for (const { instance_id, entity_ref, firing } of rows) {
      const known = owners.get(instance_id);
      if (known) {
        known.entityRefs.push(entity_ref);
      } else {
        owners.set(instance_id, {
          entityRefs: [entity_ref],
          firing: Boolean(firing),
        });
      }
    }
  }
  // As the matcher sorts them, which databases do otherwise.
  owners.forEach(({ entityRefs }) => entityRefs.sort());
  return owners;
}

/**
 * Says to which services firings belong from now on.
 *
 * @param stored - ids, among others, of those that may have rows
 */
export async function writeOwners(
  tx: Knex.Transaction,
  owners: ReadonlyMap<string, Owners>,
  stored: ReadonlySet<string>,
): Promise<void> {
  const replaced = [...owners.keys()].filter(id => stored.has(id));
  for (const part of chunks(replaced, VALUES)) {
    await tx(TABLE).whereIn('instance_id', part).delete();
  }
  const rows = [...owners].flatMap(([instance_id, { entityRefs, firing }]) =>
    entityRefs.map(
      (entity_ref): OwnerRow => ({
        instance_id,
        entity_ref,
        firing: firing ?? false,
      }),
    ),
  );
  for (const part of chunks(rows, VALUES / 3)) {
    await tx<OwnerRow>(TABLE).insert(part);
  }
}
