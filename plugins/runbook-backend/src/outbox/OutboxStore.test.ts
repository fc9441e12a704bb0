import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { note, NOTES, SUBJECT } from './__testUtils__/notes';
import { NewMessage } from './OutboxMessage';
import { ClaimedRow, OutboxStore } from './OutboxStore';

const MINUTE = 60_000;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const keysOf = (claimed: ClaimedRow[]) =>
  claimed.map(({ row }) => row.dedupe_key);

describe.each(databases.eachSupportedId())('OutboxStore, %s', id => {
  async function createStore() {
    const knex = await databases.init(id);
    const store = await OutboxStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const add = (...messages: Array<NewMessage<{ text: string }>>) =>
      knex.transaction(tx => store.add(tx, NOTES, messages, 0));
    /** Claims for a minute, and no more than ten. */
    const claim = (now: number, limit = 10) =>
      store.claim(NOTES.name, { now, until: now + MINUTE, limit });
    const claimOne = async (now: number) => {
      const [claimed] = await claim(now, 1);
      if (!claimed) {
        throw new Error('Nothing is due');
      }
      return claimed;
    };
    const states = () =>
      knex.transaction(tx =>
        store.list(tx, { topic: NOTES.name, subject: SUBJECT }),
      );
    const cancel = (...keys: string[]) =>
      knex.transaction(tx => store.cancel(tx, keys));
    return { knex, store, add, claim, claimOne, states, cancel };
  }

  it('keeps nothing of a transaction that is rolled back', async () => {
    const { knex, store, states } = await createStore();
    await expect(
      knex.transaction(async tx => {
        await store.add(tx, NOTES, [note('a')], 0);
        throw new Error('The change failed');
      }),
    ).rejects.toThrow('The change failed');
    await expect(states()).resolves.toEqual([]);
  });

  it('takes a message with a known key for the same, sent or not', async () => {
    const { store, add, claim, claimOne } = await createStore();
    await add(note('a'));
    await add(
      note('a', { payload: { text: 'Other words' } }),
      note('b', { dueAt: 1 }),
    );
    const first = await claimOne(0);
    expect(first.row.payload).toBe('{"text":"The note a"}');
    await store.markSent(first, 0);

    await add(note('a'));
    expect(keysOf(await claim(1))).toEqual(['b']);
  });

  it('claims what is due and of use, the longest due first', async () => {
    const { add, claim } = await createStore();
    await add(
      note('later', { dueAt: 2 }),
      note('first', { dueAt: 1 }),
      note('not yet', { dueAt: 4 }),
      note('useless', { dueAt: 0, expiresAt: 3 }),
      note('useful', { dueAt: 3, expiresAt: 4 }),
    );
    expect(keysOf(await claim(3, 1))).toEqual(['first']);
    expect(keysOf(await claim(3))).toEqual(['later', 'useful']);
  });

  it('gives each message to one of ten that claim at the same time', async () => {
    const { add, claim } = await createStore();
    const keys = Array.from({ length: 200 }, (_, index) => `${1000 + index}`);
    await add(...keys.map(key => note(key)));

    const claimAll = async () => {
      const mine: string[] = [];
      for (;;) {
        const claimed = await claim(0, 7);
        expect(claimed.length).toBeLessThanOrEqual(7);
        if (claimed.length === 0) {
          return mine;
        }
        mine.push(...keysOf(claimed));
      }
    };
    const found = await Promise.all(Array.from({ length: 10 }, claimAll));

    expect(found.flat().sort()).toEqual(keys);
  });

  it('lets another claim a message when a claim has run out, not before', async () => {
    const { store, add, claim, claimOne, states } = await createStore();
    await add(note('a'));
    const dead = await claimOne(0);
    expect(await claim(MINUTE - 1)).toEqual([]);

    const next = await claimOne(MINUTE);
    expect(next.row.attempts).toBe(2);

    // What the first writes down late is of no account.
    await store.markSent(dead, MINUTE);
    await store.bury(dead, { now: MINUTE, error: 'late' });
    await expect(states()).resolves.toMatchObject([{ state: 'waiting' }]);
    await store.markSent(next, MINUTE);
    await expect(states()).resolves.toMatchObject([{ state: 'sent' }]);
  });

  it('tries again at the time that was set', async () => {
    const { store, add, claim, claimOne } = await createStore();
    await add(note('a'));
    await store.retryAt(await claimOne(0), { at: 500, error: 'Down' });
    expect(await claim(499)).toEqual([]);
    expect(await claim(500)).toMatchObject([
      { row: { attempts: 2, last_error: 'Down' } },
    ]);
  });

  it('cancels what waits, tells what is in flight, and tries neither again', async () => {
    const { store, add, claim, claimOne, cancel } = await createStore();
    await add(
      note('flies'),
      note('sent', { dueAt: 1 }),
      note('waits', { dueAt: 2 }),
    );
    const [flies, sent] = [await claimOne(0), await claimOne(1)];
    await store.markSent(sent, 0);

    await expect(cancel('flies', 'waits', 'sent', 'unknown')).resolves.toEqual({
      cancelled: ['waits'],
      inFlight: ['flies'],
    });
    await store.retryAt(flies, { at: 1, error: 'Down' });
    expect(await claim(10 * MINUTE)).toEqual([]);
  });

  it('sends a cancelled message whose cancelling is rolled back', async () => {
    const { knex, store, add, claim } = await createStore();
    await add(note('a'));
    await expect(
      knex.transaction(async tx => {
        await store.cancel(tx, ['a']);
        throw new Error('The change failed');
      }),
    ).rejects.toThrow('The change failed');
    expect(keysOf(await claim(0))).toEqual(['a']);
  });

  if (id !== 'SQLITE_3') {
    it('claims nothing that a transaction is about to cancel, and does not wait for it', async () => {
      const { knex, store, add, claim } = await createStore();
      await add(note('a'), note('b'));
      await knex.transaction(async tx => {
        await store.cancel(tx, ['a']);
        expect(keysOf(await claim(0))).toEqual(['b']);
      });
      expect(await claim(MINUTE - 1)).toEqual([]);
    });
  }

  it('takes a forgotten key for a new one', async () => {
    const { knex, store, add, claim, claimOne } = await createStore();
    await add(note('a'));
    await store.markSent(await claimOne(0), 0);
    await knex.transaction(tx => store.forget(tx, ['a']));
    await add(note('a'));
    expect(keysOf(await claim(0))).toEqual(['a']);
  });

  it('keeps dead messages with their error, and replays them', async () => {
    const { store, add, claim, claimOne } = await createStore();
    await add(note('a'));
    await store.bury(await claimOne(0), { now: 7, error: 'Gone' });
    expect(await claim(10 * MINUTE)).toEqual([]);

    const [letter] = await store.listDead(NOTES.name, 10);
    expect(letter).toMatchObject({
      key: 'a',
      topic: 'note',
      subject: SUBJECT,
      attempts: 1,
      deadAt: 7,
      error: 'Gone',
    });
    await expect(store.replay([letter?.id ?? ''], 10)).resolves.toBe(1);
    await expect(store.replay([letter?.id ?? ''], 10)).resolves.toBe(0);
    expect(await claim(10)).toMatchObject([{ row: { attempts: 1 } }]);
  });

  it('sums up what waits, since when, and what is dead', async () => {
    const { store, add, claimOne } = await createStore();
    await expect(store.summarise(0)).resolves.toEqual([]);
    await add(note('dead'));
    await store.bury(await claimOne(0), { now: 0, error: 'Gone' });
    await add(
      note('due', { dueAt: 10 }),
      note('due later', { dueAt: 20 }),
      note('useless', { dueAt: 1, expiresAt: 2 }),
    );
    await expect(store.summarise(5)).resolves.toEqual([
      { topic: 'note', waiting: 2, dead: 1 },
    ]);
    await expect(store.summarise(30)).resolves.toEqual([
      { topic: 'note', waiting: 2, dead: 1, oldestDue: 10 },
    ]);
  });

  it('removes what is long past, and nothing that waits', async () => {
    const { store, add, claimOne, states } = await createStore();
    await add(note('sent'));
    await store.markSent(await claimOne(0), 100);
    await add(note('dead'));
    await store.bury(await claimOne(0), { now: 100, error: 'Gone' });
    await add(note('useless', { expiresAt: 100 }), note('waits'));

    await expect(store.clean(100)).resolves.toBe(0);
    await expect(store.clean(101)).resolves.toBe(3);
    await expect(states()).resolves.toMatchObject([{ key: 'waits' }]);
  });
});
