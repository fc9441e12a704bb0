import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { parseRunbook } from 'runbook-markdown';
import { DatabaseRunbookStore } from './DatabaseRunbookStore';
import { Claim, ImportOutcome, OutcomeDocument } from './RunbookStore';

const PARCELS = 'component:default/parcel-api';
const LABELS = 'component:default/label-api';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 3, minute));

function document(id: string, text: string): OutcomeDocument {
  return {
    file: { id, path: `${id}.md`, source: 'docs/', hash: text },
    parsed: {
      ...parseRunbook(text),
      parserVersion: '1.0.0',
      parsedOn: '2026-03-01',
    },
  };
}

function imported(documents: OutcomeDocument[], minute: number): ImportOutcome {
  return {
    state: 'imported',
    documents,
    diagnostics: [],
    entityEtag: 'e1',
    startedAt: at(minute),
    finishedAt: at(minute),
  };
}

function failed(failure: string, minute: number): ImportOutcome {
  return {
    state: 'failed',
    failure,
    diagnostics: [{ rule: 'unreadable', severity: 'error', message: failure }],
    entityEtag: 'e1',
    startedAt: at(minute),
    finishedAt: at(minute),
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseRunbookStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    const store = await DatabaseRunbookStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const claim = async (entityRef = PARCELS): Promise<Claim> => {
      const claimed = await store.claim(entityRef, {
        now: at(0),
        until: at(1),
      });
      if (!claimed) {
        throw new Error(`${entityRef} is claimed already`);
      }
      return claimed.claim;
    };
    const save = async (outcome: ImportOutcome, entityRef = PARCELS) => {
      await store.save(await claim(entityRef), outcome);
    };
    return { knex, store, claim, save };
  }

  it('knows nothing of a service before its first import', async () => {
    const { store } = await createStore();
    await expect(store.getStatus(PARCELS)).resolves.toMatchObject({
      state: 'pending',
    });
    await expect(store.getRunbook(PARCELS)).resolves.toMatchObject({
      documents: [],
    });
  });

  it('gives back a runbook as it was saved, in its order', async () => {
    const { store, save } = await createStore();
    const documents = [
      document('worker', '# Worker\n\n## Drain the queue\n\n1. Stop it.\n'),
      document('api', '# API\n\n```bash\nnever closed\n'),
    ];
    await save(imported(documents, 5));

    const runbook = await store.getRunbook(PARCELS);

    expect(runbook.documents.map(({ id: name }) => name)).toEqual([
      'worker',
      'api',
    ]);
    runbook.documents.forEach((stored, index) => {
      expect(stored.document).toEqual(documents[index]?.parsed?.document);
      expect(stored.diagnostics).toEqual(documents[index]?.parsed?.diagnostics);
    });
    expect(runbook.status).toMatchObject({
      state: 'imported',
      importedAt: '2026-03-01T03:05:00.000Z',
      checkedAt: '2026-03-01T03:05:00.000Z',
      procedures: documents
        .map(({ parsed }) => parsed?.document.procedures.length ?? 0)
        .reduce((sum, count) => sum + count),
    });
    expect(await store.getStatus(PARCELS)).toEqual(runbook.status);
  });

  it('replaces what changed, keeps what did not and drops what went', async () => {
    const { store, save } = await createStore();
    const api = document('api', '# API\n');
    await save(
      imported(
        [api, document('worker', '# Worker\n'), document('old', '#')],
        5,
      ),
    );

    await save(
      imported([document('worker', '# Worker 2\n'), { file: api.file }], 10),
    );

    const { documents, status } = await store.getRunbook(PARCELS);
    expect(documents.map(({ document: { title } }) => title)).toEqual([
      'Worker 2',
      'API',
    ]);
    expect(status.importedAt).toBe('2026-03-01T03:10:00.000Z');
  });

  it('tells when the documents are from, however often they were found unchanged', async () => {
    const { store, save } = await createStore();
    const api = document('api', '# API\n');
    await save(imported([api], 5));
    await save(imported([{ file: api.file }], 10));
    await expect(store.getStatus(PARCELS)).resolves.toMatchObject({
      importedAt: '2026-03-01T03:05:00.000Z',
      checkedAt: '2026-03-01T03:10:00.000Z',
    });
  });

  it('keeps the last good documents through failures, and the first failure in a row', async () => {
    const { store, save } = await createStore();
    await save(imported([document('api', '# API\n')], 5));
    await save(failed('The host is down', 10));
    await save(failed('The host is still down', 15));

    const { documents, status } = await store.getRunbook(PARCELS);
    expect(documents).toHaveLength(1);
    expect(status).toMatchObject({
      state: 'failed',
      failure: 'The host is still down',
      failedSince: '2026-03-01T03:10:00.000Z',
      importedAt: '2026-03-01T03:05:00.000Z',
      diagnostics: { error: 1 },
    });

    await save(imported([document('api', '# API\n')], 20));
    const after = await store.getStatus(PARCELS);
    expect(after.state).toBe('imported');
    expect(after.failure).toBeUndefined();
    expect(after.failedSince).toBeUndefined();
  });

  it('has no documents once there is no runbook', async () => {
    const { store, save } = await createStore();
    await save(imported([document('api', '# API\n')], 5));
    await save({ ...failed('', 10), state: 'missing', diagnostics: [] });
    const { documents, status } = await store.getRunbook(PARCELS);
    expect(documents).toEqual([]);
    expect(status.state).toBe('missing');
    expect(status.importedAt).toBeUndefined();
  });

  it('leaves the old runbook whole when a save breaks off in the middle', async () => {
    const { store, save } = await createStore();
    await save(imported([document('api', '# API\n')], 5));
    const broken = document('worker', '# Worker\n');
    await expect(
      save(
        imported(
          [
            document('api', '# API 2\n'),
            // Not stored and without content: the statement after the first fails.
            { file: broken.file },
          ],
          10,
        ),
      ),
    ).rejects.toThrow('no longer stored');

    const { documents, status } = await store.getRunbook(PARCELS);
    expect(documents.map(({ document: { title } }) => title)).toEqual(['API']);
    expect(status.checkedAt).toBe('2026-03-01T03:05:00.000Z');
  });

  it('gives a service to one importer at a time', async () => {
    const { store } = await createStore();
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        store.claim(PARCELS, { now: at(0), until: at(1) }),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('frees a service whose importer died, and throws away what that one saves later', async () => {
    const { store, claim } = await createStore();
    const dead = await claim();
    const next = await store.claim(PARCELS, { now: at(2), until: at(3) });
    expect(next).toBeDefined();

    await expect(
      store.save(dead, imported([document('api', '# API\n')], 5)),
    ).rejects.toThrow('taken over');
    await expect(store.renew(dead, at(9))).resolves.toBe(false);
    await store.release(dead);
    await expect(
      store.claim(PARCELS, { now: at(2), until: at(3) }),
    ).resolves.toBeUndefined();
  });

  it('keeps a claim that is renewed', async () => {
    const { store, claim } = await createStore();
    await expect(store.renew(await claim(), at(5))).resolves.toBe(true);
    await expect(
      store.claim(PARCELS, { now: at(4), until: at(6) }),
    ).resolves.toBeUndefined();
  });

  it('forgets a service and leaves the others', async () => {
    const { store, save, knex } = await createStore();
    await save(imported([document('api', '# API\n')], 5));
    await save(imported([document('api', '# API\n')], 5), LABELS);
    await store.remove([PARCELS]);
    await expect(store.getStatus(PARCELS)).resolves.toMatchObject({
      state: 'pending',
    });
    expect([...(await store.listImports()).keys()]).toEqual([LABELS]);
    await expect(knex('runbook_documents')).resolves.toHaveLength(1);
  });

  it('saves nothing for a service that was removed meanwhile', async () => {
    const { store, claim } = await createStore();
    const held = await claim();
    await store.remove([PARCELS]);
    await expect(
      store.save(held, imported([document('api', '# API\n')], 5)),
    ).rejects.toThrow('removed');
    expect((await store.listImports()).size).toBe(0);
  });

  it('counts services by state, with the one asked longest ago', async () => {
    const { store, save } = await createStore();
    await save(imported([document('api', '# API\n')], 5));
    await save(imported([document('api', '# API\n')], 10), LABELS);
    await expect(store.summarise()).resolves.toEqual([
      { state: 'imported', services: 2, oldestCheck: at(5) },
    ]);
  });

  it('hides documents of another format until they are parsed anew', async () => {
    const { store, save, knex } = await createStore();
    await save(imported([document('api', '# API\n')], 5));
    await knex('runbook_documents').update({ format_version: 0 });
    await expect(store.getRunbook(PARCELS)).resolves.toMatchObject({
      documents: [],
    });
    await expect(store.getDocument(PARCELS, 'api')).resolves.toBeUndefined();
  });
});
