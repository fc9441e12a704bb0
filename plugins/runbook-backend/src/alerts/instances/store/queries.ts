import { Knex } from 'knex';
import { DatabaseTime, isPostgres, Read } from '../../../database';
import { PastFirings, UnownedFiring } from './AlertInstanceStore';
import { InstanceRow, toFiringAlert } from './rows';

const INSTANCES = 'runbook_alert_instances';
const OWNERS = 'runbook_alert_instance_services';

const DAY = 24 * 60 * 60 * 1_000;

interface PastRow {
  name: string;
  severity_text: string | null;
  day: number | string | null;
  firings: number | string;
  last: DatabaseTime;
}

/** The day of a time, counted from 1970. */
const DAY_OF = {
  postgres: 'floor(extract(epoch from instances.starts_at) / 86400)',
  // Milliseconds, as the driver writes a Date.
  sqlite: 'cast(instances.starts_at / 86400000 as integer)',
};

/** One row a name, severity and day, and one for all that was before `since`. */
export function historyRead(
  knex: Knex,
  entityRef: string,
  since: Date,
): Read<PastRow, PastFirings[]> {
  const day = isPostgres(knex) ? DAY_OF.postgres : DAY_OF.sqlite;
  return {
    sql: `
      select severity_text,
        case when instances.starts_at >= ? then ${day} end as day,
        max(name) as name, max(instances.starts_at) as last, count(*) as firings
      from runbook_alert_instance_services as owners
      join runbook_alert_instances as instances on instances.id = owners.instance_id
      where owners.entity_ref = ?
      group by name_key, severity_text, day`,
    values: [since, entityRef],
    columns: ['name', 'severity_text', 'day', 'firings', 'last'],
    take: rows => rows.map(toPast),
  };
}

function toPast(row: PastRow): PastFirings {
  return {
    name: row.name,
    severityText: row.severity_text ?? undefined,
    day:
      row.day === null
        ? undefined
        : new Date(Number(row.day) * DAY).toISOString().slice(0, 10),
    firings: Number(row.firings),
    lastFiredAt: new Date(row.last),
  };
}

/** What fires and belongs to no service, by id. */
export async function selectUnowned(
  knex: Knex,
  limit: number,
): Promise<UnownedFiring[]> {
  const rows: InstanceRow[] = await knex<InstanceRow>(INSTANCES)
    .leftJoin(OWNERS, `${OWNERS}.instance_id`, `${INSTANCES}.id`)
    .where({ [`${INSTANCES}.firing`]: true })
    .whereNull(`${OWNERS}.instance_id`)
    .orderBy(`${INSTANCES}.id`)
    .limit(limit)
    .select(`${INSTANCES}.*`);
  return rows.map(toFiringAlert);
}
