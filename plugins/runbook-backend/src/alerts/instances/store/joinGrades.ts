import { Knex } from 'knex';
import { isPostgres } from '../../../database';
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
  query.leftJoin(
    rankedWords(knex, words),
    'words.word',
    'alerts.severity_text',
  );
  if (defined.length === 0) {
    query.select({
      severity: knex.raw('coalesce(words.severity, ?)', [unknown]),
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
      severity: knex.raw('coalesce(words.severity, defined.severity, ?)', [
        unknown,
      ]),
    });
}

// Each as one value, as they may be more than a statement takes.

function rankedWords(knex: Knex, words: Grades['words']): Knex.Raw {
  const ranks = Object.fromEntries(
    [...words].map(([word, severity]) => [word, rankOf(severity)]),
  );
  return knex.raw(
    isPostgres(knex)
      ? '(select key as word, cast(value as integer) as severity from json_each_text(?::json)) as words'
      : '(select key as word, value as severity from json_each(?)) as words',
    [JSON.stringify(ranks)],
  );
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
