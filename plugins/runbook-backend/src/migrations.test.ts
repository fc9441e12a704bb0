import { TestDatabases } from '@backstage/backend-test-utils';
import {
  directory,
  migrateTo,
  tablesPresent,
} from './__testUtils__/migrations';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrations, %s', id => {
  it('20261120_01_runbooks makes its tables and removes them', async () => {
    const knex = await databases.init(id);

    await knex.migrate.up({ directory });
    await knex('runbook_imports').insert({
      entity_ref: 'component:default/parcel-api',
      state: 'imported',
      diagnostics: '[]',
    });
    await expect(knex('runbook_documents')).resolves.toEqual([]);

    await knex.migrate.down({ directory });
    await expect(knex.schema.hasTable('runbook_imports')).resolves.toBe(false);
    await expect(knex.schema.hasTable('runbook_documents')).resolves.toBe(
      false,
    );
  });

  it('20261121_01_rotations makes its tables and removes them', async () => {
    const knex = await databases.init(id);
    const tables = [
      'runbook_rotations',
      'runbook_rotation_versions',
      'runbook_rotation_people',
      'runbook_rotation_overrides',
      'runbook_rotation_swaps',
      'runbook_rotation_changes',
      'runbook_idempotency_keys',
    ];
    const present = () => tablesPresent(knex, tables);

    await knex.migrate.up({ directory });
    expect(await present()).toEqual(tables.map(() => false));
    await knex.migrate.up({ directory });
    expect(await present()).toEqual(tables.map(() => true));

    await knex.migrate.down({ directory });
    expect(await present()).toEqual(tables.map(() => false));
    await expect(knex.schema.hasTable('runbook_imports')).resolves.toBe(true);
  });

  it('20261121_03_outbox makes its table and removes it', async () => {
    const knex = await databases.init(id);

    await migrateTo(knex, '20261121_03_outbox.js');
    const message = {
      topic: 'page',
      subject: 'incident:1',
      dedupe_key: 'incident:1/page/1',
      payload: '{}',
      created_at: new Date(0),
      due_at: new Date(0),
      next_try_at: new Date(0),
    };
    await knex('runbook_outbox').insert({ id: '1', ...message });
    await expect(
      knex('runbook_outbox').insert({ id: '2', ...message }),
    ).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory });
    await expect(knex.schema.hasTable('runbook_outbox')).resolves.toBe(false);
  });

  it('20261121_02_calendars makes its tables and removes them', async () => {
    const knex = await databases.init(id);
    const tables = [
      'runbook_rotation_calendars',
      'runbook_calendar_tokens',
      'runbook_published_shifts',
    ];
    const present = () => tablesPresent(knex, tables);

    await knex.migrate.up({ directory });
    await knex.migrate.up({ directory });
    expect(await present()).toEqual(tables.map(() => false));
    await knex.migrate.up({ directory });
    expect(await present()).toEqual(tables.map(() => true));

    await knex.migrate.down({ directory });
    expect(await present()).toEqual(tables.map(() => false));
    await expect(knex.schema.hasTable('runbook_rotations')).resolves.toBe(true);
  });

  it('20261121_08_procedures makes its tables and removes them', async () => {
    const knex = await databases.init(id);
    const tables = [
      'runbook_procedures',
      'runbook_procedure_revisions',
      'runbook_procedure_alerts',
      'runbook_procedure_feedback',
    ];
    const present = () => tablesPresent(knex, tables);

    await migrateTo(knex, '20261121_08_procedures.js');
    expect(await present()).toEqual(tables.map(() => true));
    await knex.migrate.down({ directory, name: '20261121_08_procedures.js' });
    expect(await present()).toEqual(tables.map(() => false));
  });

  it('20261121_09_incidents makes its tables and removes them', async () => {
    const knex = await databases.init(id);
    const tables = [
      'runbook_incidents',
      'runbook_incident_numbers',
      'runbook_incident_timeline',
      'runbook_incident_services',
      'runbook_incident_responders',
      'runbook_postmortems',
    ];
    const present = () => tablesPresent(knex, tables);

    await migrateTo(knex, '20261121_09_incidents.js');
    expect(await present()).toEqual(tables.map(() => true));
    await expect(knex('runbook_incident_numbers')).resolves.toEqual([
      { id: 1, last: 0 },
    ]);
    await knex.migrate.down({ directory, name: '20261121_09_incidents.js' });
    expect(await present()).toEqual(tables.map(() => false));
  });

  it('20261121_10_coverage makes its tables and removes them', async () => {
    const knex = await databases.init(id);
    const tables = [
      'runbook_coverage',
      'runbook_coverage_spans',
      'runbook_coverage_days',
      'runbook_coverage_runs',
    ];
    const present = () => tablesPresent(knex, tables);

    await migrateTo(knex, '20261121_10_coverage.js');
    expect(await present()).toEqual(tables.map(() => true));
    await knex.migrate.down({ directory, name: '20261121_10_coverage.js' });
    expect(await present()).toEqual(tables.map(() => false));
  });

  it('20261121_13_procedure_runs makes its table and removes it', async () => {
    const knex = await databases.init(id);
    const name = '20261121_13_procedure_runs.js';
    const present = () => tablesPresent(knex, ['runbook_procedure_runs']);

    await migrateTo(knex, name);
    expect(await present()).toEqual([true]);
    await knex.migrate.down({ directory, name });
    expect(await present()).toEqual([false]);
  });
});
