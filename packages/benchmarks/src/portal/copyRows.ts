import { Knex } from 'knex';

/**
 * Copies the rows of something under other names: of `thing-0` until there are
 * so many, `thing-1` and on.
 */
export async function copyRows(
  knex: Knex,
  table: string,
  of: {
    /** Ends in a number; replaced wherever it stands in text. */
    name: string;
    /** Condition that finds its rows, with one value. */
    where: string;
    value: string;
    /** How many there are then. */
    count: number;
    /** Column of a number that no two have. */
    counted?: string;
  },
): Promise<void> {
  const { name, where, value, count, counted } = of;
  const [, start = '', number] = /^(.*?)(\d+)$/.exec(name) ?? [];
  const columns: Array<{
    column_name: string;
    data_type: string;
    column_default: string | null;
  }> = await knex('information_schema.columns').where({ table_name: table });
  const copied = columns.filter(
    // Numbers that the database gives.
    ({ column_default }) => !column_default?.startsWith('nextval'),
  );
  const values = copied.map(({ column_name, data_type }) => {
    if (column_name === 'entity_id') {
      return 'md5(entity_id || n)';
    }
    if (column_name === counted) {
      return `"${column_name}" + n`;
    }
    return data_type === 'text' || data_type.startsWith('character')
      ? `replace("${column_name}", '${name}', '${start}' || ${number} + n)`
      : `"${column_name}"`;
  });
  await knex.raw(
    `insert into ${table} (${copied
      .map(({ column_name }) => `"${column_name}"`)
      .join(', ')})
     select ${values.join(', ')}
     from ${table}, generate_series(1, ${count - 1}) as n where ${where}`,
    [value],
  );
}
