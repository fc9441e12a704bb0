import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ListedService } from '../../catalog';
import { DatabaseRunbookStore } from '../store';
import { ImportSweep } from './ImportSweep';
import { runbookImport } from './runbookImport';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const HOUR = 3_600_000;

function service(
  name: string,
  etag = 'e1',
  type: 'file' | 'url' = 'file',
): ListedService {
  return {
    entityRef: `component:default/${name}`,
    etag,
    location:
      type === 'file'
        ? { type, path: `/srv/${name}/catalog-info.yaml` }
        : { type, url: `https://example.com/${name}/catalog-info.yaml` },
    runbook: { declared: false, sources: [] },
    alertRules: { declared: false, sources: [] },
    name: 'x',
  };
}

async function setUp(
  options: {
    fails?: string;
    hidden?: string;
    /** Milliseconds */
    listingTakes?: number;
  } = {},
) {
  let now = Date.UTC(2026, 2, 1, 3);
  let pages: ListedService[][] = [];
  const knex = await databases.init('SQLITE_3');
  const store = await DatabaseRunbookStore.create({
    database: mockServices.database({ knex, migrations: {} }),
  });
  const imported: string[] = [];
  let running = 0;
  let most = 0;
  const logger = mockServices.logger.mock();
  const sweep = new ImportSweep({
    directory: {
      async *list() {
        now += options.listingTakes ?? 0;
        yield* pages;
      },
      load: async (refs: string[]) =>
        refs.map(ref =>
          ref.endsWith(`/${options.hidden}`)
            ? {
                apiVersion: 'v1',
                kind: 'Component',
                metadata: { name: 'hidden' },
              }
            : undefined,
        ),
    },
    imports: [
      runbookImport({
        store,
        recheckMissing: HOUR,
        importer: {
          importNow: async () => {},
          async import({ entityRef, etag }) {
            running += 1;
            most = Math.max(most, running);
            await new Promise(resolve => setImmediate(resolve));
            running -= 1;
            if (entityRef.endsWith(`/${options.fails}`)) {
              throw new Error('database down');
            }
            imported.push(entityRef.split('/')[1] ?? '');
            const date = new Date(now);
            const claimed = await store.claim(entityRef, {
              now: date,
              until: date,
            });
            if (claimed) {
              await store.save(claimed.claim, {
                state: 'missing',
                entityEtag: etag,
                startedAt: date,
                finishedAt: date,
                diagnostics: [],
              });
            }
            return 'missing';
          },
        },
      }),
    ],
    config: {
      concurrency: 2,
      followCatalog: { seconds: 10 },
      recheckMissing: HOUR,
    },
    logger,
    now: () => new Date(now),
  });
  return {
    sweep,
    store,
    logger,
    mostAtOnce: () => most,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    catalogHas: (...next: ListedService[][]) => {
      pages = next;
    },
    takeImported: () => imported.splice(0),
  };
}

describe('ImportSweep', () => {
  it('follows the catalog: imports what is new or changed and nothing else', async () => {
    const { sweep, catalogHas, takeImported } = await setUp();
    catalogHas([service('a')], [service('b')]);
    await sweep.followCatalog();
    expect(takeImported()).toEqual(['a', 'b']);

    catalogHas([service('a')], [service('b', 'e2'), service('c')]);
    await sweep.followCatalog();
    expect(takeImported().sort()).toEqual(['b', 'c']);
  });

  it('removes what the catalog no longer has, but not what a page left out', async () => {
    const { sweep, store, catalogHas } = await setUp({ hidden: 'b' });
    catalogHas([service('a'), service('b'), service('c')]);
    await sweep.followCatalog();
    catalogHas([service('a')]);
    await sweep.followCatalog();
    expect([...(await store.listImports()).keys()]).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
  });

  it('imports the others when one cannot be saved', async () => {
    const { sweep, catalogHas, takeImported, logger } = await setUp({
      fails: 'a',
    });
    catalogHas([service('a'), service('b')]);
    await sweep.importAll();
    expect(takeImported()).toEqual(['b']);
    expect(logger.error).toHaveBeenCalledWith(
      'Runbook import could not be saved',
      expect.objectContaining({ entityRef: 'component:default/a' }),
    );
  });

  it('imports no more at once than configured', async () => {
    const { sweep, catalogHas, mostAtOnce } = await setUp();
    catalogHas(Array.from({ length: 9 }, (_, index) => service(`s${index}`)));
    await sweep.importAll();
    expect(mostAtOnce()).toBe(2);
  });

  it('looks at a host without a runbook less often than at a disk', async () => {
    const { sweep, catalogHas, takeImported, pass } = await setUp();
    catalogHas([service('disk'), service('host', 'e1', 'url')]);
    await sweep.importAll();
    takeImported();

    pass(HOUR - 1);
    await sweep.importAll();
    expect(takeImported()).toEqual(['disk']);

    pass(1);
    await sweep.importAll();
    expect(takeImported().sort()).toEqual(['disk', 'host']);
  });

  it('begins with those that have waited longest, and removes the vanished first', async () => {
    const { sweep, store, catalogHas, takeImported, pass } = await setUp();
    catalogHas([service('old'), service('gone')]);
    await sweep.importAll();
    pass(1_000);
    catalogHas([service('young'), service('old', 'e1'), service('gone')]);
    await sweep.followCatalog();
    expect(takeImported()).toEqual(['old', 'gone', 'young']);

    const remove = jest.spyOn(store, 'remove');
    const claim = jest.spyOn(store, 'claim');
    pass(1_000);
    catalogHas([service('young'), service('old')]);
    await sweep.importAll();
    expect(takeImported()).toEqual(['old', 'young']);
    expect(remove.mock.invocationCallOrder[0]).toBeLessThan(
      claim.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('stops between two services when it is told to', async () => {
    const { sweep, store, catalogHas, takeImported } = await setUp();
    catalogHas([service('a')]);
    await sweep.importAll();
    takeImported();
    catalogHas([service('b')]);
    await sweep.importAll(AbortSignal.abort());
    expect(takeImported()).toEqual([]);
    expect((await store.listImports()).size).toBe(1);
  });

  it('looks at a slow catalog less often', async () => {
    const { sweep, catalogHas, takeImported, pass } = await setUp({
      listingTakes: 2_000,
    });
    catalogHas([service('a')]);
    await sweep.followCatalog();
    takeImported();

    catalogHas([service('a', 'e2')]);
    pass(39_000);
    await sweep.followCatalog();
    expect(takeImported()).toEqual([]);

    pass(1_000);
    await sweep.followCatalog();
    expect(takeImported()).toEqual(['a']);
  });
});
