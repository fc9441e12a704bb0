import { TestDatabases } from '@backstage/backend-test-utils';
import {
  directory,
  migrateTo,
  tablesPresent,
} from './__testUtils__/migrations';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrations of alerts, %s', id => {
  it('20261121_04_alerts finds the alerts of documents that are stored already', async () => {
    const knex = await databases.init(id);
    await migrateTo(knex, '20261121_03_outbox.js');
    await knex('runbook_imports').insert({
      entity_ref: 'component:default/parcel-api',
      state: 'imported',
      diagnostics: '[]',
    });
    await knex('runbook_documents').insert({
      entity_ref: 'component:default/parcel-api',
      id: 'runbook',
      position: 0,
      path: 'runbook.md',
      source: 'runbook.md',
      hash: 'x',
      format_version: 1,
      parser_version: '1',
      parsed_on: '2026-01-01',
      document: JSON.stringify({
        alerts: [{ name: 'HostDown' }, { name: 'hostdown' }, { name: 'Other' }],
      }),
      diagnostics: '[]',
      procedures: 0,
      alerts: 3,
      errors: 0,
      warnings: 0,
      infos: 0,
    });

    await knex.migrate.up({ directory, name: '20261121_04_alerts.js' });
    await expect(
      knex('runbook_alert_names').orderBy('name_key').pluck('name_key'),
    ).resolves.toEqual(['hostdown', 'other']);
    await expect(knex('runbook_alert_rules')).resolves.toEqual([]);

    await knex.migrate.down({ directory, name: '20261121_04_alerts.js' });
    for (const table of [
      'runbook_alert_names',
      'runbook_alert_rules',
      'runbook_alert_rule_files',
      'runbook_alert_rule_imports',
    ]) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
  });

  it('20261121_05_alert_instances makes its tables and removes them', async () => {
    const knex = await databases.init(id);
    const tables = [
      'runbook_alert_sources',
      'runbook_alert_instances',
      'runbook_alert_instance_services',
    ];
    const present = () => tablesPresent(knex, tables);

    await migrateTo(knex, '20261121_05_alert_instances.js');
    expect(await present()).toEqual(tables.map(() => true));
    await knex.migrate.down({
      directory,
      name: '20261121_05_alert_instances.js',
    });
    expect(await present()).toEqual(tables.map(() => false));
    await expect(knex.schema.hasTable('runbook_alert_rules')).resolves.toBe(
      true,
    );
  });

  it('20261121_06_alertmanagers makes its tables and removes them', async () => {
    const knex = await databases.init(id);

    await migrateTo(knex, '20261121_06_alertmanagers.js');
    const teller = {
      fingerprint: 'f',
      teller: 'main',
      heard_at: new Date(0),
    };
    await knex('runbook_alert_tellers').insert(teller);
    await expect(
      knex('runbook_alert_tellers').insert(teller),
    ).rejects.toThrow();
    await expect(knex('runbook_alertmanagers')).resolves.toEqual([]);

    await knex.migrate.down({ directory });
    for (const table of ['runbook_alert_tellers', 'runbook_alertmanagers']) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
  });

  it('20261121_07_alert_severities tells the severity of what is stored already', async () => {
    const knex = await databases.init(id);
    const name = '20261121_07_alert_severities.js';
    await migrateTo(knex, name);
    await knex.migrate.down({ directory, name });
    const labels = [
      { severity: 'page', priority: 'P4' },
      { priority: 'P2' },
      {},
    ];
    for (const [index, own] of labels.entries()) {
      await knex('runbook_alert_instances').insert({
        id: String(index),
        source: 'alertmanager',
        fingerprint: 'f',
        name: 'Down',
        name_key: 'down',
        starts_at: new Date(index),
        firing: true,
        content: JSON.stringify({ labels: own, annotations: {} }),
        received_at: new Date(0),
        heard_at: new Date(0),
      });
    }

    await knex.migrate.up({ directory, name });
    await expect(
      knex('runbook_alert_instances').orderBy('id').pluck('severity_text'),
    ).resolves.toEqual(['page', 'P2', null]);
    await knex.migrate.down({ directory, name });
    await expect(
      knex.schema.hasColumn('runbook_alert_instances', 'severity_text'),
    ).resolves.toBe(false);
  });

  it('20261121_12_faster_alerts adds outlines and lets go of a foreign key, and back', async () => {
    const knex = await databases.init(id);
    const name = '20261121_12_faster_alerts.js';
    const hasOutlines = () =>
      knex.schema.hasColumn('runbook_documents', 'outline');
    const addOwner = () =>
      knex('runbook_alert_instance_services').insert({
        instance_id: 'of-no-firing',
        entity_ref: 'component:default/parcel-api',
        firing: true,
      });

    await migrateTo(knex, name);
    expect(await hasOutlines()).toBe(true);
    if (id === 'POSTGRES_18') {
      await addOwner();
      await knex('runbook_alert_instance_services').delete();
    }
    await knex.migrate.down({ directory, name });
    expect(await hasOutlines()).toBe(false);
    await expect(addOwner()).rejects.toThrow(/foreign key/i);
  });

  it('20261121_14_defined_alerts gives contents a version and makes its table, and back', async () => {
    const knex = await databases.init(id);
    const name = '20261121_14_defined_alerts.js';
    const present = () => tablesPresent(knex, ['runbook_defined_alerts']);

    await migrateTo(knex, '20261121_13_procedure_runs.js');
    await knex('runbook_imports').insert({
      entity_ref: 'component:default/parcel-api',
      state: 'imported',
      diagnostics: '[]',
    });
    await knex.migrate.up({ directory, name });
    expect(await present()).toEqual([true]);
    await expect(
      knex('runbook_imports').pluck('content_version'),
    ).resolves.toEqual(['first']);
    await knex.migrate.down({ directory, name });
    expect(await present()).toEqual([false]);
    await expect(
      knex.schema.hasColumn('runbook_imports', 'content_version'),
    ).resolves.toBe(false);
  });

  it('20261121_15_firing_alerts takes over what fires, and leaves what has ended', async () => {
    const knex = await databases.init(id);
    const name = '20261121_15_firing_alerts.js';
    await migrateTo(knex, name);
    await knex.migrate.down({ directory, name });
    const at = new Date('2026-03-01T12:00:00Z');
    for (const [instance, source, firing] of [
      ['a', 'alertmanager', true],
      ['b', 'json', true],
      ['c', 'alertmanager', false],
    ] as const) {
      await knex('runbook_alert_instances').insert({
        id: instance,
        source,
        fingerprint: `f-${instance}`,
        name: 'Down',
        name_key: 'down',
        starts_at: at,
        firing,
        content: '{}',
        severity_text: 'page',
        received_at: at,
        heard_at: at,
      });
      await knex('runbook_alert_instance_services').insert({
        instance_id: instance,
        entity_ref: 'component:default/parcel-api',
        firing,
      });
    }

    await knex.migrate.up({ directory, name });
    const rows = await knex('runbook_firing_alerts').orderBy('instance_id');
    expect(
      rows.map(({ starts_at, ...row }) => ({
        ...row,
        starts_at: new Date(starts_at),
      })),
    ).toEqual(
      [
        ['a', 'f-a'],
        ['b', null],
      ].map(([instance_id, fingerprint]) => ({
        instance_id,
        entity_ref: 'component:default/parcel-api',
        fingerprint,
        name: 'Down',
        name_key: 'down',
        severity_text: 'page',
        starts_at: at,
      })),
    );
    await knex.migrate.down({ directory, name });
    await expect(knex.schema.hasTable('runbook_firing_alerts')).resolves.toBe(
      false,
    );
  });

  it('20261122_01_faster_alert_lists adds its column and index, and back', async () => {
    const knex = await databases.init(id);
    const name = '20261122_01_faster_alert_lists.js';
    const isThere = () =>
      knex.schema.hasColumn('runbook_defined_alerts', 'briefs');
    await migrateTo(knex, name);
    await expect(isThere()).resolves.toBe(true);
    await knex.migrate.down({ directory, name });
    await expect(isThere()).resolves.toBe(false);
  });
});
