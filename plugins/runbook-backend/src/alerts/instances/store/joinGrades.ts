import { Knex } from 'knex';
import { SEVERITIES } from 'runbook-markdown';
import { isPostgres, whereIn } from '../../../database';
import { alertNameKey } from '../../../runbooks';
import { rankOf } from '../../matching';
import { Grades } from './FiringStore';

/** Fields of what is defined, with their types on Postgres; SQLite takes them as they are. */
const FIELDS = {
  entity_ref: 'text',
  name_key: 'text',
  severity_text: 'text',
  severity: 'integer',
};

/** Adds the rank of its severity to each of `alerts`: as the word of the labels tells it, else as it is defined. */
export function joinGrades(
  knex: Knex,
  query: Knex.QueryBuilder,
  { words, defined }: Grades,
): void {
  const unknown = rankOf(undefined);
  const told = rankByWord(knex, words);
  if (defined.length === 0) {
    query.select({
      severity: knex.raw(`coalesce(${told.sql}, cast(? as integer))`, [
        ...told.values,
        unknown,
      ]),
    });
    return;
  }
  query
    .leftJoin(rankedDefinitions(knex, defined), join =>
      join
        .on('defined.entity_ref', 'alerts.entity_ref')
        .on('defined.name_key', 'alerts.name_key')
        .on(
          'defined.severity_text',
          knex.raw("coalesce(alerts.severity_text, '')"),
        ),
    )
    .select({
      severity: knex.raw(
        `coalesce(${told.sql}, defined.severity, cast(? as integer))`,
        [...told.values, unknown],
      ),
    });
}

// Each as one value, as they may be more than a statement takes. Numbers are
// told to be such, as Postgres takes a value that nothing tells of for a text.

/** Compared with one after the other: words are few, and a join would hash every alert. */
function rankByWord(knex: Knex, words: Grades['words']) {
  const ranks = SEVERITIES.flatMap(severity => {
    const own = [...words.keys()].filter(word => words.get(word) === severity);
    return own.length > 0
      ? [
          {
            ...whereIn(knex, 'alerts.severity_text', own),
            rank: rankOf(severity),
          },
        ]
      : [];
  });
  return ranks.length > 0
    ? {
        sql: `case ${ranks
          .map(({ sql }) => `when ${sql} then cast(? as integer)`)
          .join(' ')} end`,
        values: ranks.flatMap(({ values, rank }) => [...values, rank]),
      }
    : { sql: 'cast(null as integer)', values: [] };
}

function rankedDefinitions(knex: Knex, defined: Grades['defined']): Knex.Raw {
  const rows = defined.map(
    ({ entityRef, name, severityText = '', severity }) => ({
      entity_ref: entityRef,
      name_key: alertNameKey(name),
      severity_text: severityText,
      severity: rankOf(severity),
    }),
  );
  const fields = Object.entries(FIELDS);
  return knex.raw(
    isPostgres(knex)
      ? `json_to_recordset(?::json) as defined (${fields
          .map(([name, type]) => `${name} ${type}`)
          .join(', ')})`
      : `(select ${fields
          .map(([name]) => `json_extract(value, '$.${name}') as ${name}`)
          .join(', ')} from json_each(?)) as defined`,
    [JSON.stringify(rows)],
  );
}
