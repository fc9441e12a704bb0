import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { readRuleFile } from 'alert-rules';
import { OutcomeRuleFile, RulesOutcome } from './AlertRuleStore';
import { DatabaseAlertRuleStore } from './DatabaseAlertRuleStore';

const PARCELS = 'component:default/parcel-api';
const LABELS = 'component:default/label-api';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 3, minute));

function file(path: string, ...alerts: string[]): OutcomeRuleFile {
  const rules = alerts.map(
    name =>
      `{ alert: ${name}, expr: up == 0, labels: { severity: critical }, annotations: { runbook_url: 'https://x.example/#${name}' } }`,
  );
  return {
    file: {
      path,
      source: 'alerts/',
      hash: alerts.join().slice(0, 64),
      etag: 'e',
    },
    read: {
      ...readRuleFile(`groups: [{ name: g, rules: [${rules.join(', ')}] }]`),
      readerVersion: '1.0.0',
    },
  };
}

function imported(files: OutcomeRuleFile[], minute: number): RulesOutcome {
  return {
    state: 'imported',
    files,
    diagnostics: [],
    entityEtag: 'e1',
    startedAt: at(minute),
    finishedAt: at(minute),
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseAlertRuleStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    const store = await DatabaseAlertRuleStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const claim = async (entityRef = PARCELS) => {
      const claimed = await store.claim(entityRef, {
        now: at(0),
        until: at(1),
      });
      if (!claimed) {
        throw new Error(`${entityRef} is claimed already`);
      }
      return claimed;
    };
    const save = async (outcome: RulesOutcome, entityRef = PARCELS) => {
      await store.save((await claim(entityRef)).claim, outcome);
    };
    const names = async (entityRef = PARCELS) =>
      (await store.getRules(entityRef)).files.map(
        ({ path, rules }) => `${path}: ${rules.map(rule => rule.name).join()}`,
      );
    return { knex, store, claim, save, names };
  }

  it('knows of no rules where none were imported', async () => {
    const { store } = await createStore();
    await expect(store.getRules(PARCELS)).resolves.toEqual({
      version: 'none',
      status: { state: 'missing' },
      files: [],
      diagnostics: [],
    });
  });

  it('gives back rules as they were read, in their order', async () => {
    const { store, save } = await createStore();
    const files = [
      file('b.yaml', ...Array.from({ length: 400 }, (_, i) => `Rule${i}`)),
      file('a.yaml', 'ParcelApiDown'),
    ];
    await save(imported(files, 5));

    const stored = await store.getRules(PARCELS);

    expect(stored.files.map(({ path }) => path)).toEqual(['b.yaml', 'a.yaml']);
    expect(stored.files.map(({ rules }) => rules)).toEqual(
      // As JSON has them: what is undefined is not there.
      JSON.parse(JSON.stringify(files.map(({ read }) => read?.rules))),
    );
    expect(stored.status).toMatchObject({
      state: 'imported',
      importedAt: at(5).toISOString(),
      checkedAt: at(5).toISOString(),
    });
  });

  it('keeps what has not changed, also where its file moves', async () => {
    const { store, save, claim, names } = await createStore();
    const [a, b, c] = [
      file('a.yaml', 'A'),
      file('b.yaml', 'B'),
      file('c.yaml', 'C'),
    ];
    await save(imported([a, b, c], 5));
    await save(
      imported(
        [{ file: c.file }, file('b.yaml', 'B2', 'B3'), file('d.yaml')],
        10,
      ),
    );
    await expect(names()).resolves.toEqual([
      'c.yaml: C',
      'b.yaml: B2,B3',
      'd.yaml: ',
    ]);
    expect((await claim()).files).toMatchObject([
      { path: 'c.yaml', rules: 1, hash: 'C', readerVersion: '1.0.0' },
      { path: 'b.yaml', rules: 2 },
      { path: 'd.yaml', rules: 0 },
    ]);
    await expect(store.findAlert('A')).resolves.toEqual([]);
  });

  it('tells when what is shown was imported, and when it was last looked for', async () => {
    const { store, save } = await createStore();
    const a = file('a.yaml', 'A');
    await save(imported([a], 5));
    await save(imported([{ file: { ...a.file, etag: 'e2' } }], 10));
    const { status } = await store.getRules(PARCELS);
    expect(status.importedAt).toBe(at(5).toISOString());
    expect(status.checkedAt).toBe(at(10).toISOString());
  });

  it('keeps the last good rules when an import fails, and since when it fails', async () => {
    const { store, save, names } = await createStore();
    await save(imported([file('a.yaml', 'A')], 5));
    for (const minute of [10, 15]) {
      await save({
        ...imported([], minute),
        state: 'failed',
        failure: 'The host is down',
        diagnostics: [{ rule: 'unreadable', severity: 'error', message: 'x' }],
      });
    }
    await expect(names()).resolves.toEqual(['a.yaml: A']);
    expect(await store.getRules(PARCELS)).toMatchObject({
      status: {
        state: 'failed',
        failure: 'The host is down',
        failedSince: at(10).toISOString(),
        importedAt: at(5).toISOString(),
      },
      diagnostics: [{ rule: 'unreadable' }],
    });
  });

  it('finds the services that have an alert, in any case', async () => {
    const { store, save } = await createStore();
    await save(imported([file('a.yaml', 'HostDown', 'HostDown')], 5));
    await save(imported([file('a.yaml', 'hostdown', 'Other')], 5), LABELS);
    await expect(store.findAlert('HOSTDOWN')).resolves.toEqual([
      LABELS,
      PARCELS,
    ]);
    expect((await store.listAlertNames()).sort()).toEqual([
      'HostDown',
      'Other',
      'hostdown',
    ]);
  });

  it('lets one import a service at a time, and throws away what a lost claim brings', async () => {
    const { store, claim, save, names } = await createStore();
    const { claim: lost } = await claim();
    await expect(
      store.claim(PARCELS, { now: at(0), until: at(2) }),
    ).resolves.toBeUndefined();
    const taken = await store.claim(PARCELS, { now: at(3), until: at(4) });
    await expect(
      store.save(lost, imported([file('a.yaml', 'Old')], 5)),
    ).rejects.toThrow('was taken over');
    expect(taken && (await store.renew(taken.claim, at(9)))).toBe(true);
    await (taken && store.release(taken.claim));
    await save(imported([file('a.yaml', 'New')], 5));
    await expect(names()).resolves.toEqual(['a.yaml: New']);
  });

  it('removes a service with all its rules', async () => {
    const { knex, store, save } = await createStore();
    await save(imported([file('a.yaml', 'A')], 5));
    await save(imported([file('a.yaml', 'A')], 5), LABELS);
    await store.remove([PARCELS]);
    await expect(store.findAlert('A')).resolves.toEqual([LABELS]);
    expect([...(await store.listImports()).keys()]).toEqual([LABELS]);
    await expect(knex('runbook_alert_rule_files')).resolves.toHaveLength(1);
  });
});
