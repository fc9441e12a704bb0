import { Knex } from 'knex';
import { copyRows } from './copyRows';

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
  const service = { name: 'service-0', value: 'component:default/service-0' };
  // At once, as the catalog removes what nothing refers to.
  await catalog.transaction(async tx => {
    for (const [table, column] of Object.entries(TABLES.catalog)) {
      await copyRows(tx, table, { ...service, where: `${column} = ?`, count });
    }
    await copyRows(tx, 'search', {
      ...service,
      where:
        'entity_id = (select entity_id from final_entities where entity_ref = ?)',
      count,
    });
    // So that the catalog has nothing to do meanwhile.
    await tx('refresh_state').update({
      next_update_at: new Date('2100-01-01'),
    });
  });
  for (const [table, column] of Object.entries(TABLES.runbook)) {
    await copyRows(runbook, table, {
      ...service,
      where: `${column} = ?`,
      count,
    });
  }
  for (const knex of [catalog, runbook]) {
    await knex.raw('analyze');
  }
}
