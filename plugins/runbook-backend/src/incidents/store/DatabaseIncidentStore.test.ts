import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createStoreAtNight } from '../__testUtils__/createStoreAtNight';
import {
  createStore,
  BILLING,
  INES,
  LABELS,
  MEI,
  MINUTE,
  NIGHT,
  SEV4,
  TOMASZ,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { planCorrection } from '../planCorrection';

type Night = Awaited<ReturnType<typeof createStoreAtNight>>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('incidents, %s', id => {
  let knex: Knex;
  let store: Night['store'];
  let declare: Night['declare'];
  let at: Night['at'];
  let kinds: Night['kinds'];

  beforeEach(async () => {
    knex = await databases.init(id);
    ({ store, declare, at, kinds } = await createStoreAtNight(knex));
  });

  it('are declared with a number of their own each, at the same time too', async () => {
    const declared = await Promise.all(
      Array.from({ length: 10 }, () => declare()),
    );
    expect(declared.map(one => one.id).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `inc-${index + 1}`).sort(),
    );
  });

  it('keep how they stand, and every entry behind it', async () => {
    await declare();
    await at(1, { kind: 'acknowledge' }, { by: MEI });
    await at(2, { kind: 'tick-step', step: 'step-1' }, { by: TOMASZ });
    const found = await store.find('inc-1');
    expect(found).toMatchObject({
      revision: 3,
      incident: {
        state: 'acknowledged',
        acknowledgedBy: MEI,
        acknowledgedAt: NIGHT + MINUTE,
      },
      responders: [INES, MEI],
    });
    await expect(kinds()).resolves.toEqual([
      'declared',
      'acknowledged',
      'step-ticked',
    ]);
  });

  it('keep the record of when it was written as a time is corrected', async () => {
    await declare();
    await at(8, { kind: 'acknowledge' });
    await at(10, { kind: 'mitigate' });
    const correct = (sequence: number, minute: number) =>
      store.change('inc-1', { by: MEI, now: NIGHT + 20 * MINUTE }, async one =>
        planCorrection(
          await one.history(),
          { sequence, to: NIGHT + minute * MINUTE, reason: 'Told by phone' },
          { by: MEI, now: NIGHT + 20 * MINUTE },
        ),
      );
    const after = await correct(2, 3);
    expect(after.incident.acknowledgedAt).toBe(NIGHT + 3 * MINUTE);
    const timeline = await store.timeline('inc-1', { after: 1, limit: 1 });
    expect(timeline).toMatchObject({
      entries: [{ recordedAt: NIGHT + 8 * MINUTE }],
      background: [{ entry: { entry: 2, to: NIGHT + 3 * MINUTE } }],
    });
    await expect(correct(2, 11)).rejects.toMatchObject({ name: 'InputError' });
    await expect(correct(2, -1)).rejects.toMatchObject({ name: 'InputError' });
    await expect(correct(1, 1)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(correct(99, 1)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    // The same again is nothing.
    await expect(correct(2, 3)).resolves.toMatchObject({ revision: 4 });
  });

  it('are listed by state, severity, service, responder, time and text', async () => {
    await declare({ at: NIGHT, title: 'Labels 100% lost' });
    await declare({ at: NIGHT + MINUTE, services: [BILLING], policy: SEV4 });
    await declare({ at: NIGHT + 2 * MINUTE, drill: true });
    await at(9, { kind: 'resolve' }, { id: 'inc-2', by: TOMASZ });
    const ids = async (options: object) =>
      (await store.list({ limit: 10, ...options })).map(one => one.id);
    await expect(ids({})).resolves.toEqual(['inc-3', 'inc-2', 'inc-1']);
    await expect(ids({ state: 'open' })).resolves.toEqual(['inc-3', 'inc-1']);
    await expect(ids({ state: 'ended' })).resolves.toEqual(['inc-2']);
    await expect(ids({ state: 'resolved' })).resolves.toEqual(['inc-2']);
    await expect(ids({ severity: 'SEV4' })).resolves.toEqual(['inc-2']);
    await expect(ids({ services: [LABELS] })).resolves.toEqual([
      'inc-3',
      'inc-1',
    ]);
    await expect(ids({ services: [], responder: TOMASZ })).resolves.toEqual([
      'inc-2',
    ]);
    await expect(ids({ drill: false })).resolves.toEqual(['inc-2', 'inc-1']);
    await expect(
      ids({ from: NIGHT + MINUTE, to: NIGHT + 2 * MINUTE }),
    ).resolves.toEqual(['inc-2']);
    await expect(ids({ text: '100% L' })).resolves.toEqual(['inc-1']);
    await expect(ids({ text: 'c-3' })).resolves.toEqual(['inc-3']);
    await expect(
      ids({ after: { declaredAt: NIGHT + MINUTE, number: 2 } }),
    ).resolves.toEqual(['inc-1']);
  });

  it('are found by the services that they affect now', async () => {
    await declare();
    await at(1, { kind: 'add-service', service: BILLING });
    await at(2, { kind: 'remove-service', service: LABELS });
    const of = async (service: string) =>
      (await store.list({ services: [service], limit: 9 })).length;
    await expect(of(BILLING)).resolves.toBe(1);
    await expect(of(LABELS)).resolves.toBe(0);
  });

  it('tell their timeline by page, from the latest or after one', async () => {
    await declare();
    for (const minute of [1, 2, 3, 4]) {
      await at(minute, { kind: 'note', text: `Note ${minute}` });
    }
    const page = async (options: object) =>
      (await store.timeline('inc-1', { limit: 2, ...options }))?.entries.map(
        ({ sequence }) => sequence,
      );
    await expect(page({})).resolves.toEqual([5, 4]);
    await expect(page({ before: 4 })).resolves.toEqual([3, 2]);
    await expect(page({ after: 2 })).resolves.toEqual([3, 4]);
    await expect(page({ kinds: ['declared'] })).resolves.toEqual([1]);
    await expect(
      store.timeline('inc-7', { limit: 1 }),
    ).resolves.toBeUndefined();
  });

  it('undo a write whose telling fails', async () => {
    const failing = await createStore(knex, {
      onWrite: async () => {
        throw new Error('The outbox is full');
      },
    });
    await declare();
    await expect(
      failing.change('inc-1', { by: INES, now: NIGHT }, ({ incident }) =>
        decideOrRefuse(
          incident,
          { kind: 'acknowledge' },
          { by: INES, now: NIGHT },
        ),
      ),
    ).rejects.toThrow('The outbox is full');
    await expect(kinds()).resolves.toEqual(['declared']);
  });

  it('keep a postmortem, and refuse what builds on an older one', async () => {
    await declare();
    const save = (ifMatch: number, state: 'draft' | 'published') =>
      store.savePostmortem(
        'inc-1',
        { by: MEI, now: NIGHT + MINUTE, ifMatch },
        () => ({ state, markdown: '# Why', actionItems: [] }),
      );
    await expect(save(0, 'draft')).resolves.toMatchObject({ revision: 1 });
    await expect(save(0, 'published')).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await save(1, 'draft');
    await save(2, 'published');
    await expect(store.find('inc-1')).resolves.toMatchObject({
      postmortem: 'published',
    });
    await expect(kinds()).resolves.toEqual([
      'declared',
      'postmortem-set',
      'postmortem-set',
    ]);
  });
});
