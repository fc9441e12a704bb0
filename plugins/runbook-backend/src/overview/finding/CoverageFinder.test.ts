import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { createStore } from '../__testUtils__/coverageStore';
import { healthy, NOW, stateOf } from '../__testUtils__/facts';
import { KnownImport } from '../../runbooks';
import { ServiceFacts } from '../facts';
import { toSum } from '../store';
import { CoverageFinder } from './CoverageFinder';

const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'parcel-api', namespace: 'default' },
};
const API = 'component:default/parcel-api';
const DB = 'resource:default/parcel-db';

async function start(...pages: Array<ServiceFacts[] | Error>) {
  const { store } = await createStore('SQLITE_3');
  const clock = { now: NOW };
  const catalog = { pages, one: healthy() };
  const read = jest.fn(async () => ({ ...catalog.one, now: clock.now }));
  const imports = new Map<string, KnownImport>();
  const readNamed = jest.fn(async function* named(refs: readonly string[]) {
    yield refs.map(entityRef => healthy({ entityRef, now: clock.now }));
  });
  const finder = new CoverageFinder({
    store,
    imports: { listImports: async () => imports },
    logger: mockServices.logger.mock(),
    now: () => clock.now,
    reader: {
      read,
      readNamed,
      async *readAll() {
        for (const page of catalog.pages) {
          if (page instanceof Error) {
            throw page;
          }
          yield page.map(facts => ({ ...facts, now: clock.now }));
        }
      },
    },
  });
  const look = (signal = new AbortController().signal) =>
    finder.findAll(signal);
  const lookAtImported = () => finder.findRead(new AbortController().signal);
  return {
    store,
    clock,
    catalog,
    imports,
    read,
    readNamed,
    finder,
    look,
    lookAtImported,
  };
}

describe('a look at all services', () => {
  it('stores what changed and forgets what is gone', async () => {
    const { store, clock, catalog, look } = await start(
      [healthy()],
      [healthy({ entityRef: DB })],
    );
    await look();
    catalog.pages = [[healthy({ title: 'Parcels' })]];
    clock.now += 60_000;
    await look();
    await expect(store.findAll([API, DB])).resolves.toMatchObject([
      { title: 'Parcels', score: 100, computedAt: new Date(clock.now) },
    ]);
    await expect(store.lastRun()).resolves.toMatchObject({ services: 1 });
  });

  it('leaves the last whole result where it ends before the end', async () => {
    const { store, catalog, look } = await start([healthy()]);
    await look();
    catalog.pages = [[healthy({ tier: undefined })], new Error('Gone away')];
    await expect(look()).rejects.toThrow('Gone away');
    catalog.pages = [[healthy({ tier: undefined })]];
    await expect(look(AbortSignal.abort())).rejects.toThrow(/abort/i);
    await expect(store.find(API)).resolves.toMatchObject({ tier: 1 });
  });

  it('writes no service that stands as before', async () => {
    const { store, clock, look } = await start([healthy()]);
    await look();
    clock.now += 24 * 3_600_000;
    await look();
    await expect(store.find(API)).resolves.toMatchObject({
      computedAt: new Date(NOW),
    });
    const days = await store.days('2026-01-01', {});
    expect([...days].map(([day, sum]) => [day, toSum(sum).score])).toEqual([
      ['2026-03-02', 100],
      ['2026-03-03', 100],
    ]);
  });
});

describe('a look at services that were imported since', () => {
  const unread = (entityRef: string) =>
    healthy({ entityRef, ...stateOf({ state: 'pending' }) });

  it('waits for the first look at all', async () => {
    const { imports, lookAtImported, readNamed } = await start();
    imports.set(API, { state: 'imported' });
    await lookAtImported();
    expect(readNamed).not.toHaveBeenCalled();
  });

  it('takes those that were unread or not there, once their import has ended', async () => {
    const { store, imports, readNamed, look, lookAtImported } = await start([
      unread(API),
      unread(DB),
      healthy({ entityRef: 'component:default/read' }),
    ]);
    await look();
    imports.set(API, { state: 'imported' });
    imports.set(DB, { state: 'pending' });
    imports.set('component:default/read', { state: 'imported' });
    imports.set('component:default/new', { state: 'missing' });
    await lookAtImported();
    expect(readNamed.mock.calls).toEqual([[[API, 'component:default/new']]]);
    await expect(store.list({}, { sort: 'name', limit: 9 })).resolves.toEqual([
      expect.objectContaining({ entityRef: 'component:default/new' }),
      expect.objectContaining({ entityRef: API, score: 100 }),
      expect.objectContaining({ entityRef: 'component:default/read' }),
      expect.objectContaining({ entityRef: DB }),
    ]);

    await lookAtImported();
    expect(readNamed).toHaveBeenCalledTimes(1);
  });
});

describe('a look at one service', () => {
  it('finds anew what is older than seconds, once for all who ask', async () => {
    const { store, clock, catalog, read, finder } = await start();
    await Promise.all([finder.find(ENTITY), finder.find(ENTITY)]);
    await finder.find(ENTITY);
    expect(read).toHaveBeenCalledTimes(1);
    catalog.one = healthy({ rotation: { state: 'none' } });
    clock.now += 2_000;
    await expect(finder.find(ENTITY)).resolves.toMatchObject({ score: 71 });
    await expect(store.find(API)).resolves.toMatchObject({ score: 71 });
  });
});
