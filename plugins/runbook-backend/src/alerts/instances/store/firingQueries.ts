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
        joinSilenced(knex, query, asked);
        query.count({ silenced: 'silenced.fingerprint' });
      } else {
        query.select({ silenced: knex.raw('0') });
      }
    })
    .count({ instances: '*' })
    .groupBy('entity_ref', 'name_key', 'severity_text');
}

/**
 * Each word for a severity that something fires with, and one null where some
 * has none. Each word is looked up in the index after the one before: they are
 * few, and what fires can be much.
 */
export function firingWords(knex: Knex, limit: number): Knex.QueryBuilder {
  const next = (after: string) =>
    `(select min(severity_text) from ${FIRING} ${after})`;
  return knex
    .withRecursive(
      'words',
      knex.raw(
        `select ${next('')} as word
         union all
         select ${next('where severity_text > words.word')}
         from words where word is not null`,
      ),
    )
    .from('words')
    .whereNotNull('word')
    .select('word')
    .limit(limit)
    .unionAll(
      knex.raw(
        `select null where exists
           (select 1 from ${FIRING} where severity_text is null)`,
      ),
    );
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
 * so that both are of one moment.
 *
 * @remarks
 * An alert is silenced where each instance is, so its place is the first of
 * theirs; and that of a service is the first of all, whatever alerts they are of.
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
  const alerts = knex(FIRING)
    .modify(builder => {
      whereWanted(knex, builder, filter);
      if (asked.length > 0) {
        joinSilenced(knex, builder, asked);
      }
    })
    .select('entity_ref', 'name_key', 'severity_text', {
      later: knex.raw(
        asked.length > 0
          ? 'case when silenced.fingerprint is null then 0 else ? end'
          : '0',
        asked.length > 0 ? [SILENCED] : [],
      ),
    });
  const graded = knex('alerts')
    .modify(builder => joinGrades(knex, builder, grades))
    .select(
      'alerts.entity_ref',
      'alerts.name_key',
      'alerts.severity_text',
      'later',
    );
  const placed = knex('graded')
    .select('entity_ref', 'name_key', 'severity_text', {
      place: knex.raw('severity + later'),
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
  const totalled = knex('placed')
    .min({ place: 'place' })
    .groupBy('entity_ref', 'name_key', 'severity_text');
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
  return (
    knex
      .with('alerts', alerts)
      .with('graded', graded)
      // Kept nowhere in between: to go through what fires twice costs less.
      .withNotMaterialized('placed', placed)
      .with('services', services)
      .with('totalled', totalled)
      .with('page', page)
      .with('numbered', numbered)
      .from('numbered')
      .select('entity_ref', 'place', 'position', { alerts: knex.raw('0') })
      .unionAll(
        knex('totalled')
          .select(knex.raw('null'), 'place', knex.raw('0'))
          .count({ alerts: '*' })
          .groupBy('place'),
      )
      .orderBy('position')
  );
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
 * Joins the fingerprints of which nobody is notified: all that are asked and
 * list it say so, as `whoTells` has it for one alert.
 */
function joinSilenced(
  knex: Knex,
  query: Knex.QueryBuilder,
  asked: readonly string[],
): void {
  query.leftJoin(
    knex('runbook_alert_tellers')
      .whereIn('teller', asked)
      .whereNotNull('starts_at')
      .whereNull('missing_since')
      .groupBy('fingerprint')
      .havingRaw('count(suppression) = count(*)')
      .select('fingerprint')
      .as('silenced'),
    'silenced.fingerprint',
    `${FIRING}.fingerprint`,
  );
}
