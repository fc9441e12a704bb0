import { Knex } from 'knex';
import { chunks, VALUES } from '../../../database';
import { FiringRow, InstanceRow, OwnerRow, toFiringRow } from './rows';

const TABLE = 'runbook_alert_instance_services';
const FIRING = 'runbook_firing_alerts';

/** Columns of {@link FiringRow}. */
const FIRING_COLUMNS = 7;

/** The services that a firing belongs to. */
export interface Owners {
  /** Sorted. */
  entityRefs: readonly string[];
  /** As their rows say; undefined where there are none. */
  firing?: boolean;
}

/** The services that a firing belongs to from now on. */
export interface NewOwners {
  entityRefs: readonly string[];
  row: InstanceRow;
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
 * Owners by id of the firing, as what fires is ordered and counted by them.
 * They differ from those of `readOwners` only where a version that did not know
 * of their table has written.
 */
export async function readFiringOwners(
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>();
  for (const part of chunks(ids, VALUES)) {
    const rows = await knex<FiringRow>(FIRING)
      .whereIn('instance_id', part)
      .select('instance_id', 'entity_ref');
    for (const { instance_id, entity_ref } of rows) {
      owners.set(instance_id, [...(owners.get(instance_id) ?? []), entity_ref]);
    }
  }
  owners.forEach(entityRefs => entityRefs.sort());
  return owners;
}

/**
 * Says to which services firings belong from now on.
 *
 * @param stored - ids, among others, of those that may have rows
 */
export async function writeOwners(
  tx: Knex.Transaction,
  owners: ReadonlyMap<string, NewOwners>,
  stored: ReadonlySet<string>,
): Promise<void> {
  const replaced = [...owners.keys()].filter(id => stored.has(id));
  for (const part of chunks(replaced, VALUES)) {
    await tx(TABLE).whereIn('instance_id', part).delete();
    await tx(FIRING).whereIn('instance_id', part).delete();
  }
  const rows = [...owners.values()].flatMap(({ entityRefs, row }) =>
    entityRefs.map(entity_ref => ({ entity_ref, row })),
  );
  for (const part of chunks(rows, VALUES / 3)) {
    await tx<OwnerRow>(TABLE).insert(
      part.map(({ entity_ref, row: { id, firing } }) => ({
        instance_id: id,
        entity_ref,
        firing,
      })),
    );
  }
  const firing = rows.filter(({ row }) => row.firing);
  for (const part of chunks(firing, VALUES / FIRING_COLUMNS)) {
    await tx<FiringRow>(FIRING)
      .insert(part.map(({ entity_ref, row }) => toFiringRow(row, entity_ref)))
      .onConflict(['instance_id', 'entity_ref'])
      .merge();
  }
}
