import { Knex } from 'knex';
import { Read } from '../../../database';
import { ALERTMANAGER } from '../sources';
import { FiringAlert } from './AlertInstanceStore';
import { InstanceRow, OwnerRow, toFiringAlert } from './rows';
import { TELLER_COLUMNS, TellerColumns, tellersOfRow } from './tellers';

const INSTANCES = 'runbook_alert_instances';
const OWNERS = 'runbook_alert_instance_services';
const TELLERS = 'runbook_alert_tellers';

const COLUMNS = [
  'id',
  'source',
  'name',
  'starts_at',
  'heard_at',
  'content',
] as const;

type Row = Pick<InstanceRow, (typeof COLUMNS)[number]> & TellerColumns;

/** What fires of a service, the newest first, with who tells of each: one row a teller. */
export function firingRead(
  knex: Knex,
  entityRef: string,
  limit: number,
): Read<Row, FiringAlert[]> {
  const fires = knex<InstanceRow & OwnerRow>(INSTANCES)
    .join(OWNERS, `${OWNERS}.instance_id`, `${INSTANCES}.id`)
    .where({
      [`${OWNERS}.entity_ref`]: entityRef,
      [`${OWNERS}.firing`]: true,
    })
    .orderBy([{ column: 'starts_at', order: 'desc' }, { column: 'id' }])
    .limit(limit)
    .select(`${INSTANCES}.*`)
    .as('fires');
  return {
    query: knex
      .from(fires)
      .leftJoin(TELLERS, join =>
        join
          .on(`${TELLERS}.fingerprint`, 'fires.fingerprint')
          .andOnVal('fires.source', ALERTMANAGER),
      )
      .orderBy([
        { column: 'fires.starts_at', order: 'desc' },
        { column: 'fires.id' },
      ])
      .select(...COLUMNS.map(column => `fires.${column}`), TELLER_COLUMNS),
    columns: [...COLUMNS, ...Object.keys(TELLER_COLUMNS)],
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
