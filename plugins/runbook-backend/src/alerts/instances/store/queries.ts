import { Knex } from 'knex';
import { DatabaseTime, isPostgres, Read } from '../../../database';
import { ALERTMANAGER } from '../sources';
import { FiringGroup, PastFirings, UnownedFiring } from './AlertInstanceStore';
import { InstanceRow, toFiringAlert } from './rows';

const INSTANCES = 'runbook_alert_instances';
const OWNERS = 'runbook_alert_instance_services';

const DAY = 24 * 60 * 60 * 1_000;

/** Values a statement: SQLite takes no more than 999 in older builds. */
const VALUES = 500;

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

interface GroupRow {
  entity_ref: string;
  name: string;
  severity_text: string | null;
  instances: number | string;
  silenced: number | string;
  since: DatabaseTime;
}

/** One row a service, name and severity of what fires. */
export async function selectFiringGroups(
  knex: Knex,
  limit: number,
  asked: readonly string[],
  entityRefs?: readonly string[],
): Promise<FiringGroup[]> {
  const rows: GroupRow[] = await knex(INSTANCES)
    .join(OWNERS, `${OWNERS}.instance_id`, `${INSTANCES}.id`)
    .leftJoin(silenced(knex, asked), join =>
      join
        .on('silenced.fingerprint', `${INSTANCES}.fingerprint`)
        .andOnVal(`${INSTANCES}.source`, ALERTMANAGER),
    )
    .where({ [`${INSTANCES}.firing`]: true, [`${OWNERS}.firing`]: true })
    .modify(query => {
      if (entityRefs) {
        query.whereIn(`${OWNERS}.entity_ref`, entityRefs.slice(0, VALUES));
      }
    })
    .select('entity_ref', 'severity_text')
    .max({ name: 'name' })
    .count({ instances: '*', silenced: 'silenced.fingerprint' })
    .min({ since: 'starts_at' })
    .groupBy('entity_ref', 'name_key', 'severity_text')
    .orderBy(['entity_ref', 'name_key', 'severity_text'])
    .limit(limit);
  return rows.map(row => ({
    entityRef: row.entity_ref,
    name: row.name,
    severityText: row.severity_text ?? undefined,
    instances: Number(row.instances),
    silenced: Number(row.silenced),
    since: new Date(row.since),
  }));
}

/**
 * Fingerprints of which nobody is notified: all that are asked and list it say
 * so, as `whoTells` has it for one alert.
 */
function silenced(knex: Knex, asked: readonly string[]) {
  return knex('runbook_alert_tellers')
    .whereIn('teller', asked)
    .whereNotNull('starts_at')
    .whereNull('missing_since')
    .groupBy('fingerprint')
    .havingRaw('count(suppression) = count(*)')
    .select('fingerprint')
    .as('silenced');
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
