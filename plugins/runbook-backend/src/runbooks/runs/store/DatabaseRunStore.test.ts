import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NewServiceRun, RUN_LIMITS } from 'backstage-plugin-runbook-common';
import { addNote, endRun, markStep } from '../changeRun';
import { tidyRuns } from '../createRuns';
import { DatabaseRunStore } from './DatabaseRunStore';

const INES = 'user:default/ines';
const TOMASZ = 'user:default/tomasz';
const entityRef = 'component:default/parcel-api';

const day = (date: number) => new Date(Date.UTC(2026, 0, date, 9));
const write = (at: Date, by = INES) => ({ by, at });

const run = (id: string, more: Partial<NewServiceRun> = {}): NewServiceRun => ({
  run: id,
  fragment: 'restart',
  title: 'Restart',
  steps: 40,
  values: { pod: 'parcel-1' },
  ...more,
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseRunStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    const store = await DatabaseRunStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const end = (name: string, at: Date) =>
      store.change({ entityRef, id: name }, write(at), (current, when) =>
        endRun(current, { outcome: 'worked' }, { by: INES, at: when }),
      );
    return { store, end };
  }
  const idsOf = (runs: ReadonlyArray<{ id: string }>) =>
    runs.map(one => one.id);

  it('gives back what was started', async () => {
    const { store } = await createStore();
    const started = await store.start(entityRef, write(day(1)), run('a'));
    expect(started).toEqual({
      id: 'a',
      title: 'Restart',
      procedure: { entityRef, fragment: 'restart', title: 'Restart' },
      steps: 40,
      values: { pod: 'parcel-1' },
      by: INES,
      startedAt: day(1).toISOString(),
      ticked: [],
      notes: [],
      revision: 1,
    });
    await expect(store.find({ entityRef, id: 'a' })).resolves.toEqual(started);
    await expect(
      store.find({ entityRef: 'component:default/other', id: 'a' }),
    ).resolves.toBeUndefined();
  });

  it('starts an id once, however many try at the same time', async () => {
    const { store } = await createStore();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.start(
          entityRef,
          write(day(1), `user:default/u${index}`),
          run('a'),
        ),
      ),
    );
    expect(new Set(all.map(({ by }) => by)).size).toBe(1);
    await expect(
      store.start(entityRef, write(day(1)), run('a', { fragment: 'other' })),
    ).rejects.toThrow('The run a is one of “Restart”');
  });

  it('loses no tick and no note of 40 people at once', async () => {
    const { store } = await createStore();
    await store.start(entityRef, write(day(1)), run('a'));
    await Promise.all(
      Array.from({ length: 40 }, (_, step) =>
        store.change({ entityRef, id: 'a' }, write(day(2)), (current, at) =>
          markStep(
            current,
            { step, ticked: true, note: `Step ${step} is done` },
            { by: TOMASZ, at },
          ),
        ),
      ),
    );
    const after = await store.find({ entityRef, id: 'a' });
    expect(after?.ticked).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(after?.notes).toHaveLength(40);
    expect(after?.revision).toBe(41);
  });

  it('writes nothing for a tick that is there already', async () => {
    const { store } = await createStore();
    await store.start(entityRef, write(day(1)), run('a'));
    const tick = (at: Date) =>
      store.change({ entityRef, id: 'a' }, write(at), (current, when) =>
        markStep(current, { step: 3, ticked: true }, { by: INES, at: when }),
      );
    await tick(day(2));
    await expect(tick(day(3))).resolves.toMatchObject({ revision: 2 });
  });

  it('writes down no time before the last, whatever clock a replica has', async () => {
    const { store, end } = await createStore();
    await store.start(entityRef, write(day(3)), run('a'));
    await expect(end('a', day(2))).resolves.toMatchObject({
      outcome: { at: day(3).toISOString() },
    });
  });

  it('lists those that run first, then the latest, page by page', async () => {
    const { store, end } = await createStore();
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
      await store.start(entityRef, write(day(index + 1)), run(name));
    }
    // At the same moment as d, and of another procedure.
    const other = run('e', { fragment: 'other' });
    await store.start(entityRef, write(day(4)), other);
    await end('a', day(9));
    await end('c', day(8));
    const all = ['d', 'e', 'b', 'c', 'a'];
    expect(idsOf(await store.list(entityRef, { limit: 9 }))).toEqual(all);
    for (const [index, name] of all.entries()) {
      const last = await store.find({ entityRef, id: name });
      const rest = await store.list(entityRef, {
        after: {
          running: last?.outcome === undefined,
          startedAt: new Date(last?.startedAt ?? 0),
          id: name,
        },
        limit: 9,
      });
      expect(idsOf(rest)).toEqual(all.slice(index + 1));
    }
    expect(
      idsOf(await store.list(entityRef, { fragment: 'other', limit: 9 })),
    ).toEqual(['e']);
  });

  it('ends what nobody has touched for 30 days, and forgets what ended a year ago', async () => {
    const { store, end } = await createStore();
    for (const name of ['ended', 'idle', 'touched']) {
      await store.start(entityRef, write(day(1)), run(name));
    }
    await end('ended', day(2));
    await store.change(
      { entityRef, id: 'touched' },
      write(day(2)),
      (current, at) => addNote(current, 'Still at it', { by: INES, at }),
    );

    const first = await tidyRuns(store, day(32).getTime() - 1);
    expect(first).toEqual({ abandoned: 1, forgotten: 0 });
    await expect(store.find({ entityRef, id: 'idle' })).resolves.toMatchObject({
      revision: 2,
      outcome: { kind: 'abandoned', by: 'runbook:runs' },
    });
    await expect(
      store.find({ entityRef, id: 'touched' }),
    ).resolves.not.toHaveProperty('outcome');

    const second = await tidyRuns(store, day(2 + 365).getTime() + 1);
    expect(second).toEqual({ abandoned: 1, forgotten: 1 });
    expect(idsOf(await store.list(entityRef, { limit: 9 })).sort()).toEqual([
      'idle',
      'touched',
    ]);
  });

  it('lets so many run at once, and no more', async () => {
    const { store, end } = await createStore();
    for (let index = 0; index < RUN_LIMITS.running; index++) {
      await store.start(entityRef, write(day(1)), run(`r${index}`));
    }
    const late = () => store.start(entityRef, write(day(1)), run('late'));
    await expect(late()).rejects.toThrow(/End some of them first/);
    await expect(
      store.find({ entityRef, id: 'late' }),
    ).resolves.toBeUndefined();
    await end('r0', day(2));
    await expect(late()).resolves.toMatchObject({ id: 'late' });
  });
});
