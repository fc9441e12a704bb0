import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  procedureContentSchema,
  ProcedureContent,
} from 'backstage-plugin-runbook-common';
import { DatabaseProcedureStore } from './DatabaseProcedureStore';
import { ProcedureEdit, StoredProcedure } from './ProcedureStore';

const INES = 'user:default/ines';
const TOMASZ = 'user:default/tomasz';
const key = { entityRef: 'component:default/parcel-api', slug: 'roll-back' };

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 9));
const write = (at: Date, by = INES) => ({ by, at });

function content(more: Partial<ProcedureContent> = {}): ProcedureContent {
  return procedureContentSchema.parse({
    title: 'Roll back',
    markdown: '1. Go back.',
    alerts: ['ApiDown'],
    reviewDays: 30,
    ...more,
  });
}

const edited =
  (more: Partial<ProcedureContent>) =>
  (current: StoredProcedure): ProcedureEdit => ({
    kind: 'edited',
    content: { ...current.content, ...more },
  });
const deleted = (current: StoredProcedure): ProcedureEdit => ({
  kind: 'deleted',
  content: current.content,
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseProcedureStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    const store = await DatabaseProcedureStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const create = (more: Partial<ProcedureContent> = {}) =>
      store.create(key, write(day(1)), { content: content(more) });
    return { knex, store, create };
  }

  it('gives back what was created', async () => {
    const { store, create } = await createStore();
    const created = await create();
    expect(created).toEqual({
      ...key,
      revision: 1,
      content: content(),
      createdAt: day(1).toISOString(),
      createdBy: INES,
      updatedAt: day(1).toISOString(),
      updatedBy: INES,
      reviewDue: '2026-12-01',
      feedback: [],
    });
    await expect(store.find(key)).resolves.toEqual(created);
    await expect(store.list(key.entityRef)).resolves.toEqual([created]);
    await expect(
      store.find({ ...key, slug: 'unknown' }),
    ).resolves.toBeUndefined();
  });

  it('creates a slug once, however many try at the same time', async () => {
    const { create } = await createStore();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => create()),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
  });

  it('makes a save a revision with who, when and why', async () => {
    const { store, create } = await createStore();
    await create();
    await store.change(
      key,
      { ...write(day(2), TOMASZ), ifMatch: 1 },
      current => ({
        ...edited({ markdown: '1. Wait.' })(current),
        reason: 'Waiting helps',
      }),
    );
    await expect(store.listRevisions(key, { limit: 10 })).resolves.toEqual([
      {
        revision: 2,
        kind: 'edited',
        title: 'Roll back',
        at: day(2).toISOString(),
        by: TOMASZ,
        reason: 'Waiting helps',
      },
      {
        revision: 1,
        kind: 'created',
        title: 'Roll back',
        at: day(1).toISOString(),
        by: INES,
      },
    ]);
    await expect(store.findRevision(key, 1)).resolves.toMatchObject({
      content: { markdown: '1. Go back.' },
    });
    await expect(
      store.listRevisions(key, { before: 2, limit: 10 }),
    ).resolves.toHaveLength(1);
  });

  it('makes of 50 writers at once one revision each or a refusal, and loses none', async () => {
    const { store, create } = await createStore();
    await create({ markdown: '' });
    const save = async (writer: number) => {
      for (;;) {
        const seen = await store.find(key);
        try {
          await store.change(
            key,
            {
              ...write(day(2), `user:default/writer-${writer}`),
              ifMatch: seen?.revision ?? 0,
            },
            // What the writer saw, not what is there: a lost update shows.
            edited({ markdown: `${seen?.content.markdown}${writer}\n` }),
          );
          return 'saved';
        } catch (error) {
          // Half of the writers try again, half give up.
          if (String(error).startsWith('ConflictError') && writer % 2 === 0) {
            continue;
          }
          return String(error);
        }
      }
    };
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, writer) => save(writer)),
    );
    const saved = results.flatMap((result, writer) =>
      result === 'saved' ? [String(writer)] : [],
    );
    expect(saved.length).toBeGreaterThanOrEqual(25);
    results
      .filter(result => result !== 'saved')
      .forEach(result => expect(result).toMatch(/is at revision \d+ and not/));

    const last = await store.find(key);
    expect(last?.revision).toBe(1 + saved.length);
    expect(last?.content.markdown.trim().split('\n').sort()).toEqual(
      saved.sort(),
    );
    const revisions = await store.listRevisions(key, { limit: 100 });
    expect(revisions.map(({ revision }) => revision)).toEqual(
      Array.from(
        { length: saved.length + 1 },
        (_, index) => saved.length + 1 - index,
      ),
    );
  });

  it('does a repeated request once', async () => {
    const { store, create } = await createStore();
    await create();
    const request = {
      principal: INES,
      key: 'again',
      operation: 'POST /verify',
      hash: 'same',
    };
    const onDone = jest.fn();
    const verify = (at: Date) =>
      store.verify(key, { ...write(at), ifMatch: 1, request, onDone });
    const first = await verify(day(3));
    await expect(verify(day(4))).resolves.toEqual(first);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('moves the review on when somebody says it looks right', async () => {
    const { store, create } = await createStore();
    await create();
    const verified = await store.verify(key, {
      ...write(day(10), TOMASZ),
      ifMatch: 1,
    });
    expect(verified).toMatchObject({
      revision: 1,
      reviewDue: '2026-12-10',
      verified: { revision: 1, at: day(10).toISOString(), by: TOMASZ },
    });
    const changed = await store.change(
      key,
      write(day(11)),
      edited({ reviewDays: 7 }),
    );
    expect(changed).toMatchObject({ revision: 2, reviewDue: '2026-11-17' });
    await expect(
      store.verify(key, { ...write(day(12)), ifMatch: 1 }),
    ).rejects.toThrow(/is at revision 2 and not 1/);
  });

  it('lists what is overdue, a page at a time', async () => {
    const { store, create } = await createStore();
    await create();
    const other = { ...key, slug: 'drain' };
    await store.create(other, write(day(1)), { content: content() });
    await expect(
      store.listOverdue('2026-12-01', { limit: 9 }),
    ).resolves.toEqual([]);
    const slugs = async (page: { after?: typeof key; limit: number }) =>
      (await store.listOverdue('2026-12-02', page)).map(({ slug }) => slug);
    await expect(slugs({ limit: 1 })).resolves.toEqual(['drain']);
    await expect(slugs({ after: other, limit: 9 })).resolves.toEqual([
      'roll-back',
    ]);
    await store.change(key, write(day(2)), deleted);
    await expect(slugs({ limit: 9 })).resolves.toEqual(['drain']);
  });

  it('keeps a report until it is answered', async () => {
    const { store, create } = await createStore();
    await create();
    const told: string[] = [];
    const tell = async (_: unknown, { slug }: { slug: string }) => {
      told.push(slug);
    };
    const report = await store.report(
      key,
      { ...write(day(2), TOMASZ), tell },
      { id: 'one', revision: 1, note: 'Step 1 failed' },
    );
    expect(told).toEqual(['roll-back']);
    await expect(store.find(key)).resolves.toMatchObject({
      feedback: [report],
    });
    await expect(
      store.answer(key, write(day(3)), { id: 'one', note: 'Mended' }),
    ).resolves.toMatchObject({ answer: { note: 'Mended', by: INES } });
    await expect(store.find(key)).resolves.toMatchObject({ feedback: [] });
    await expect(
      store.answer(key, write(day(3)), { id: 'one', note: 'Again' }),
    ).rejects.toThrow(/answered this report already/);
  });

  it('keeps no report of which nobody could be told', async () => {
    const { store, create } = await createStore();
    await create();
    await expect(
      store.report(
        key,
        {
          ...write(day(2)),
          tell: async () => {
            throw new Error('no outbox');
          },
        },
        { id: 'one', revision: 1, note: 'Step 1 failed' },
      ),
    ).rejects.toThrow('no outbox');
    await expect(store.find(key)).resolves.toMatchObject({ feedback: [] });
  });

  it('recovers what was deleted, and forgets it after its time', async () => {
    const { store, create } = await createStore();
    await create();
    const gone = await store.change(key, write(day(2), TOMASZ), deleted);
    expect(gone).toMatchObject({
      revision: 2,
      deleted: { at: day(2).toISOString(), by: TOMASZ },
    });
    await expect(create()).rejects.toThrow(/can still be recovered/);
    await expect(
      store.verify(key, { ...write(day(2)), ifMatch: 2 }),
    ).rejects.toThrow(/was deleted by/);

    await expect(store.purge(day(2))).resolves.toBe(0);
    const back = await store.change(key, write(day(3)), current => ({
      ...deleted(current),
      kind: 'recovered',
    }));
    expect(back.deleted).toBeUndefined();
    expect(back.revision).toBe(3);

    await store.change(key, write(day(4)), deleted);
    await expect(store.purge(day(5))).resolves.toBe(1);
    await expect(store.find(key)).resolves.toBeUndefined();
    await expect(store.listRevisions(key, { limit: 9 })).resolves.toEqual([]);
  });

  it('counts revisions on where a slug is used again', async () => {
    const { store, create } = await createStore();
    await create();
    await store.change(key, write(day(2)), deleted);
    await store.purge(day(3));
    await expect(create({ title: 'Another' })).resolves.toMatchObject({
      revision: 3,
      content: { title: 'Another' },
    });
    await expect(store.listRevisions(key, { limit: 9 })).resolves.toMatchObject(
      [{ revision: 3, kind: 'created' }],
    );
  });

  it('finds services by the alerts that live procedures answer', async () => {
    const { store, create } = await createStore();
    await create({ alerts: ['ApiDown', 'apidown', 'ApiSlow'] });
    await expect(store.findAlert('APIDOWN')).resolves.toEqual([key.entityRef]);
    await expect(
      store.listAlertNames().then(names => names.length),
    ).resolves.toBe(2);
    await store.change(key, write(day(2)), deleted);
    await expect(store.findAlert('ApiDown')).resolves.toEqual([]);
  });
});
