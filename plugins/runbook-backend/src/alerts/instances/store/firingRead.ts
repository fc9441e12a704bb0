import { Read } from '../../../database';
import { ALERTMANAGER } from '../sources';
import { FiringAlert } from './AlertInstanceStore';
import { InstanceRow, toFiringAlert } from './rows';
import { TELLER_COLUMNS, TellerColumns, tellersOfRow } from './tellers';

const COLUMNS = [
  'id',
  'source',
  'name',
  'starts_at',
  'heard_at',
  'content',
] as const;

type Row = Pick<InstanceRow, (typeof COLUMNS)[number]> & TellerColumns;

const SQL = `
  select ${COLUMNS.map(column => `fires.${column}`).join(', ')},
    ${TELLER_COLUMNS.map(
      ([name, column]) => `tellers.${column} as ${name}`,
    ).join(', ')}
  from (
    select instances.*
    from runbook_alert_instance_services as owners
    join runbook_alert_instances as instances on instances.id = owners.instance_id
    where owners.entity_ref = ? and owners.firing = true
    order by instances.starts_at desc, instances.id
    limit ?
  ) as fires
  left join runbook_alert_tellers as tellers
    on tellers.fingerprint = fires.fingerprint and fires.source = '${ALERTMANAGER}'
  order by fires.starts_at desc, fires.id`;

/** What fires of a service, the newest first, with who tells of each: one row a teller. */
export function firingRead(
  entityRef: string,
  limit: number,
): Read<Row, FiringAlert[]> {
  return {
    sql: SQL,
    values: [entityRef, limit],
    columns: [...COLUMNS, ...TELLER_COLUMNS.map(([name]) => name)],
    take: toAlerts,
  };
}

function toAlerts(rows: readonly Row[]): FiringAlert[] {
  const alerts = new Map<string, FiringAlert>();
  for (const row of rows) {
    const alert = alerts.get(row.id) ?? { ...toFiringAlert(row), tellers: [] };
    alert.tellers.push(...tellersOfRow(row));
    alerts.set(row.id, alert);
  }
  return [...alerts.values()];
}
