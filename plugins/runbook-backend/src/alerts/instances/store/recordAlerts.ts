import { Knex } from 'knex';
import { Firing, settle } from '../settle';
import { OwnedAlert } from './AlertInstanceStore';
import { InstanceRow, instanceId, OwnerRow, toFiring, toRow } from './rows';

/** Values a statement: SQLite takes no more than 999 in older builds. */
const VALUES = 500;
const COLUMNS = 13;

/** Writes what holds after the alerts of a payload. */
export async function recordAlerts(
  tx: Knex.Transaction,
  source: string,
  alerts: readonly OwnedAlert[],
  now: Date,
): Promise<void> {
  const rows = new Map<string, InstanceRow>();
  const owners = new Map<string, readonly string[]>();
  const known = await readKnown(tx, source, alerts);

  for (const { alert, entityRefs } of alerts) {
    const { fingerprint, name } = alert;
    const before = known.get(fingerprint) ?? [];
    const after = settle(before, alert, now);
    known.set(fingerprint, after);
    const own = instanceId(source, fingerprint, alert.startsAt);
    owners.set(own, entityRefs);
    for (const firing of after) {
      const row = toRow(firing, { source, fingerprint, name, now });
      // One that the message is not about is written where it has changed.
      if (row.id === own || !before.includes(firing)) {
        rows.set(row.id, row);
      }
    }
  }

  for (const part of chunks([...rows.values()], VALUES / COLUMNS)) {
    await tx<InstanceRow>('runbook_alert_instances')
      .insert(part)
      .onConflict('id')
      .merge([
        'ends_at',
        'firing',
        'content',
        'severity_text',
        'heard_at',
        'end_received_at',
      ]);
  }
  await writeOwners(tx, [...rows.values()], owners);
}

/** Those that fire, and those that began no earlier than what is told of. */
async function readKnown(
  tx: Knex.Transaction,
  source: string,
  alerts: readonly OwnedAlert[],
): Promise<Map<string, readonly Firing[]>> {
  const earliest = new Date(
    alerts.reduce(
      (least, { alert }) => Math.min(least, alert.startsAt.getTime()),
      Infinity,
    ),
  );
  const fingerprints = new Set(alerts.map(({ alert }) => alert.fingerprint));
  const known = new Map<string, Firing[]>();
  for (const part of chunks([...fingerprints], VALUES)) {
    const rows = await tx<InstanceRow>('runbook_alert_instances')
      .where({ source })
      .whereIn('fingerprint', part)
      .andWhere(builder =>
        builder.where({ firing: true }).orWhere('starts_at', '>=', earliest),
      );
    for (const row of rows) {
      const firings = known.get(row.fingerprint) ?? [];
      known.set(row.fingerprint, [...firings, toFiring(row)]);
    }
  }
  return known;
}

async function writeOwners(
  tx: Knex.Transaction,
  rows: readonly InstanceRow[],
  owners: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const TABLE = 'runbook_alert_instance_services';
  // Ended by a message about another start: its services stay.
  const closed = rows.filter(({ id }) => !owners.has(id)).map(({ id }) => id);
  for (const part of chunks(closed, VALUES)) {
    await tx(TABLE).whereIn('instance_id', part).update({ firing: false });
  }
  const told = rows.filter(({ id }) => owners.has(id));
  for (const part of chunks(told, VALUES)) {
    await tx(TABLE)
      .whereIn(
        'instance_id',
        part.map(({ id }) => id),
      )
      .delete();
  }
  const wanted = told.flatMap(({ id, firing }) =>
    (owners.get(id) ?? []).map(
      (entity_ref): OwnerRow => ({ instance_id: id, entity_ref, firing }),
    ),
  );
  for (const part of chunks(wanted, VALUES / 3)) {
    await tx<OwnerRow>(TABLE).insert(part);
  }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const whole = Math.floor(size);
  return Array.from({ length: Math.ceil(items.length / whole) }, (_, index) =>
    items.slice(index * whole, (index + 1) * whole),
  );
}
