import { Knex } from 'knex';
import { containing, isPostgres, whereIn } from '../../../database';
import { rankOf } from '../../matching';
import { FiringFilter, Grades } from './FiringStore';
import { joinGrades } from './joinGrades';
import { SILENCED } from './places';

const FIRING = 'runbook_firing_alerts';

/** Alerts that fire: one row a service, name and word for the severity. */
export function firingAlerts(
  knex: Knex,
  asked: readonly string[],
): Knex.QueryBuilder {
  return knex(FIRING)
    .modify(query => {
      if (asked.length > 0) {
        query
          .leftJoin(
            silenced(knex, asked),
            'silenced.fingerprint',
            `${FIRING}.fingerprint`,
          )
          .count({ silenced: 'silenced.fingerprint' });
      } else {
        query.select({ silenced: knex.raw('0') });
      }
    })
    .count({ instances: '*' })
    .groupBy('entity_ref', 'name_key', 'severity_text');
}

/** Narrows what fires to that of which no word tells the severity. */
export function whereUngraded(
  query: Knex.QueryBuilder,
  words: readonly string[],
): void {
  query.where(builder =>
    builder.whereNull('severity_text').orWhereNotIn('severity_text', words),
  );
}

/**
 * A page of services by place, each with the place of its most urgent alert,
 * and without a service how many alerts there are at each place. One statement,
 * so that both are of one moment and all alerts are gone through once.
 */
export function firingPlaces(
  knex: Knex,
  query: {
    filter: FiringFilter;
    grades: Grades;
    asked: readonly string[];
    after?: { place: number; entityRef: string };
    limit: number;
  },
): Knex.QueryBuilder {
  const { filter, grades, asked, after, limit } = query;
  const ref = byBytes(knex, 'entity_ref');
  const alerts = firingAlerts(knex, asked)
    .modify(builder => whereWanted(knex, builder, filter))
    .select('entity_ref', 'name_key', 'severity_text');
  const graded = knex('alerts')
    .modify(builder => joinGrades(knex, builder, grades))
    .select('alerts.entity_ref', 'instances', 'silenced');
  const placed = knex('graded')
    .select('entity_ref', {
      place: knex.raw(
        'severity + case when silenced >= instances then ? else 0 end',
        [SILENCED],
      ),
    })
    .modify(builder => {
      if (filter.severity) {
        const { severity } = filter;
        builder.where({
          severity: rankOf(severity === 'none' ? undefined : severity),
        });
      }
    });
  const services = knex('placed')
    .select('entity_ref')
    .min({ place: 'place' })
    .groupBy('entity_ref');
  const page = knex('services')
    .modify(builder => {
      if (after) {
        builder.whereRaw(`(place, ${ref}) > (?, ?)`, [
          after.place,
          after.entityRef,
        ]);
      }
    })
    .orderByRaw(`place, ${ref}`)
    .limit(limit);
  // Of the page alone: to number all services is to sort them all.
  const numbered = knex('page').select('*', {
    position: knex.raw(`row_number() over (order by place, ${ref})`),
  });
  return knex
    .with('alerts', alerts)
    .with('graded', graded)
    .with('placed', placed)
    .with('services', services)
    .with('page', page)
    .with('numbered', numbered)
    .from('numbered')
    .select('entity_ref', 'place', 'position', { alerts: knex.raw('0') })
    .unionAll(
      knex('placed')
        .select(knex.raw('null'), 'place', knex.raw('0'))
        .count({ alerts: '*' })
        .groupBy('place'),
    )
    .orderBy('position');
}

/** Orders text by its bytes whatever the language of the database is. */
function byBytes(knex: Knex, column: string): string {
  return isPostgres(knex) ? `${column} collate "C"` : column;
}

function whereWanted(
  knex: Knex,
  query: Knex.QueryBuilder,
  { words, entityRefs }: FiringFilter,
): void {
  for (const word of words) {
    query.where(builder =>
      builder
        .whereRaw(...containing('name_key', word))
        .orWhereRaw(...containing('entity_ref', word)),
    );
  }
  if (entityRefs) {
    const where = whereIn(knex, 'entity_ref', entityRefs);
    query.whereRaw(where.sql, [...where.values]);
  }
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
