import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { Read } from './Reading';

/**
 * A condition that a column has one of some texts; the same text of a statement
 * for two and for hundreds.
 */
export function whereIn(
  knex: Knex,
  column: string,
  texts: readonly string[],
): Pick<Read<unknown, unknown>, 'sql' | 'values'> {
  const [first, ...others] = texts;
  if (first !== undefined && others.length === 0) {
    return { sql: `${column} = ?`, values: [first] };
  }
  // Postgres goes by the index for each of an array, and through the whole table
  // for a list that it takes for a table.
  const isOneOf = isPostgres(knex)
    ? '= any(array(select json_array_elements_text(cast(? as json))))'
    : 'in (select value from json_each(?))';
  return { sql: `${column} ${isOneOf}`, values: [JSON.stringify(texts)] };
}
