import { Knex } from 'knex';

/** Tables by database, with the column that names the service. */
const TABLES = {
  catalog: {
    refresh_state: 'entity_ref',
    refresh_state_references: 'target_entity_ref',
    final_entities: 'entity_ref',
  },
  runbook: {
    runbook_imports: 'entity_ref',
    runbook_documents: 'entity_ref',
    runbook_alert_names: 'entity_ref',
    runbook_alert_rule_imports: 'entity_ref',
    runbook_alert_rule_files: 'entity_ref',
    runbook_alert_rules: 'entity_ref',
    runbook_defined_alerts: 'entity_ref',
  },
};

/**
 * Makes many services of `service-0`, which the catalog has processed and the
 * plugin has imported: copies of its rows under other names, `service-1` and on.
 * Processing and importing ten thousand takes long and is not what is measured.
 */
export async function copyService(
  databases: Readonly<Record<keyof typeof TABLES, Knex>>,
  count: number,
): Promise<void> {
  const { catalog, runbook } = databases;
  // At once, as the catalog removes what nothing refers to.
  await catalog.transaction(async tx => {
    for (const [table, column] of Object.entries(TABLES.catalog)) {
      await copyRows(tx, table, `${column} = ?`, count);
    }
    await copyRows(
      tx,
      'search',
      'entity_id = (select entity_id from final_entities where entity_ref = ?)',
      count,
    );
    // So that the catalog has nothing to do meanwhile.
    await tx('refresh_state').update({
      next_update_at: new Date('2100-01-01'),
    });
  });
  for (const [table, column] of Object.entries(TABLES.runbook)) {
    await copyRows(runbook, table, `${column} = ?`, count);
  }
  for (const knex of [catalog, runbook]) {
    await knex.raw('analyze');
  }
}

async function copyRows(
  knex: Knex,
  table: string,
  where: string,
  count: number,
): Promise<void> {
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
    return data_type === 'text' || data_type.startsWith('character')
      ? `replace("${column_name}", 'service-0', 'service-' || n)`
      : `"${column_name}"`;
  });
  await knex.raw(
    `insert into ${table} (${copied
      .map(({ column_name }) => `"${column_name}"`)
      .join(', ')})
     select ${values.join(', ')}
     from ${table}, generate_series(1, ${count - 1}) as n where ${where}`,
    ['component:default/service-0'],
  );
}
