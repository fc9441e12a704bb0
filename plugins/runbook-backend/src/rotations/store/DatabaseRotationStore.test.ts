import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  OverrideData,
  RotationVersionData,
  SwapData,
} from 'backstage-plugin-runbook-common';
import { RepeatableRequest } from '../../http';
import { DatabaseRotationStore } from './DatabaseRotationStore';
import { RotationEdit, WriteOptions } from './RotationStore';

jest.setTimeout(60_000);

const INES = 'user:default/ines';
const TOMASZ = 'user:default/tomasz';
const MEI = 'user:default/mei';
const SHIPPING = 'group:default/shipping';
const DELIVERY = 'group:default/delivery';

const day = (date: number, hour = 0) =>
  new Date(Date.UTC(2026, 10, date, hour));
const range = (from: Date, to: Date) => ({
  start: from.getTime(),
  end: to.getTime(),
});
const NOVEMBER = range(day(1), day(30));

function version(from: Date, users: string[] = [INES]): RotationVersionData {
  return {
    timeZone: 'Europe/Lisbon',
    layers: [
      {
        kind: 'turns',
        name: 'primary',
        participants: users.map(user => ({ users: [user] })),
        turn: { unit: 'week', length: 1 },
        start: '2026-01-05T09:00',
      },
    ],
    effectiveFrom: from.toISOString(),
    createdAt: day(1).toISOString(),
    createdBy: INES,
  };
}

function override(id: string, from: Date, to: Date): OverrideData {
  return {
    id,
    kind: 'cover',
    user: MEI,
    start: from.toISOString(),
    end: to.toISOString(),
    createdAt: day(1).toISOString(),
    createdBy: INES,
  };
}

function openSwap(id: string): SwapData {
  return {
    id,
    user: INES,
    start: day(16).toISOString(),
    end: day(17).toISOString(),
    inReturn: {
      start: day(23).toISOString(),
      end: day(24).toISOString(),
    },
    to: TOMASZ,
    note: 'Please',
    createdAt: day(1).toISOString(),
    createdBy: INES,
    state: { kind: 'open' },
  };
}

const write = (at: Date, more: Partial<WriteOptions> = {}) => ({
  by: INES,
  at,
  ...more,
});

const laid = (one: OverrideData): RotationEdit<string> => ({
  kind: 'override-created',
  after: one,
  override: one,
  answer: one.id,
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseRotationStore, %s', id => {
  async function createStore(now = day(10)) {
    const knex = await databases.init(id);
    const store = await DatabaseRotationStore.create({
      database: mockServices.database({ knex, migrations: {} }),
      now: () => now.getTime(),
    });
    const create = (
      name: string,
      options: { owner?: string; users?: string[]; from?: Date } = {},
    ) =>
      store.create(write(day(1)), () => ({
        id: name,
        title: `Rotation ${name}`,
        owner: options.owner ?? SHIPPING,
        version: version(options.from ?? day(1), options.users),
      }));
    const lay = (one: OverrideData, at = day(1)) =>
      store.change('shipping', { ...write(at), since: at }, () => laid(one));
    return { knex, store, create, lay };
  }

  it('gives back what was created', async () => {
    const { store, create } = await createStore();
    const created = await create('shipping', { users: [INES, TOMASZ] });
    expect(created).toMatchObject({ revision: 1, overrides: [], swaps: [] });
    await expect(store.find('shipping', NOVEMBER)).resolves.toEqual(created);
    await expect(store.find('unknown', NOVEMBER)).resolves.toBeUndefined();
  });

  it('creates an id once, however many try at the same time', async () => {
    const { create } = await createStore();
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => create('shipping')),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    await expect(create('shipping')).rejects.toThrow(
      'There is already a rotation shipping',
    );
  });

  it('lets one of 20 who build on the same revision win, and tells the others who it was', async () => {
    const { store, create } = await createStore();
    await create('shipping');
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        store.change(
          'shipping',
          {
            ...write(day(2), { by: `user:default/number${index}` }),
            since: day(2),
            ifMatch: 1,
          },
          current => ({
            kind: 'updated',
            details: { ...current, title: `By ${index}` },
            answer: index,
          }),
        ),
      ),
    );
    const won = tries.flatMap(one =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    const lost = tries.flatMap(one =>
      one.status === 'rejected' ? [one.reason] : [],
    );
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(19);
    for (const error of lost) {
      expect(error.name).toBe('ConflictError');
      expect(error.message).toBe(
        `The rotation shipping is at revision 2 and not 1: user:default/number${won[0]} changed it at 2026-11-02T00:00:00.000Z. Read it again and make your change to that`,
      );
    }
    await expect(store.find('shipping', NOVEMBER)).resolves.toMatchObject({
      title: `By ${won[0]}`,
      revision: 2,
    });
    await expect(
      store.history('shipping', { limit: 50 }),
    ).resolves.toHaveLength(2);
  });

  it('loses none of 20 overrides that are laid at once', async () => {
    const { store, create, lay } = await createStore();
    await create('shipping');
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        lay(override(`o${index}`, day(5), day(6))),
      ),
    );
    const found = await store.find('shipping', NOVEMBER);
    expect(found?.overrides).toHaveLength(20);
    expect(found?.revision).toBe(21);
    const changes = await store.history('shipping', { limit: 50 });
    expect(changes.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 21 }, (_, index) => 21 - index),
    );
  });

  it('gives a swap to one of 20 who take it at once', async () => {
    const { store, create } = await createStore();
    await create('shipping');
    const since = day(1);
    await store.change('shipping', { ...write(day(1)), since }, () => ({
      kind: 'swap-created',
      swap: openSwap('s'),
      answer: 's',
    }));
    const taken = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        store.change('shipping', { ...write(day(2)), since }, current => {
          const [swap] = current.swaps;
          if (swap?.state.kind !== 'open') {
            throw new Error('taken');
          }
          const by = `user:default/number${index}`;
          const at = day(2).toISOString();
          return {
            kind: 'swap-taken',
            swap: { ...swap, state: { kind: 'taken', by, at } },
            answer: by,
          };
        }),
      ),
    );
    const takers = taken.flatMap(one =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    expect(takers).toHaveLength(1);
    const found = await store.find('shipping', NOVEMBER);
    expect(found?.swaps).toEqual([
      {
        ...openSwap('s'),
        state: {
          kind: 'taken',
          by: takers[0],
          at: day(2).toISOString(),
        },
      },
    ]);
    // Those who came too late left nothing behind.
    expect(found?.revision).toBe(3);
  });

  it('puts a version in the place of those at its time or later, and keeps the earlier ones', async () => {
    const { store, create } = await createStore();
    await create('shipping', { from: day(1), users: [INES] });
    const put = (from: Date, user: string) =>
      store.change(
        'shipping',
        { ...write(day(2)), since: day(2) },
        (): RotationEdit<void> => ({
          kind: 'updated',
          version: version(from, [user]),
          answer: undefined,
        }),
      );
    await put(day(20), TOMASZ);
    await put(day(25), MEI);
    const before = await store.find('shipping', NOVEMBER);
    expect(before?.versions.map(v => v.effectiveFrom)).toEqual(
      [day(1), day(20), day(25)].map(at => at.toISOString()),
    );
    await put(day(20), MEI);
    const after = await store.find('shipping', NOVEMBER);
    expect(after?.versions).toEqual([
      version(day(1), [INES]),
      version(day(20), [MEI]),
    ]);
  });

  it('takes as many versions as the arithmetic does, and no more', async () => {
    const { knex, store, create } = await createStore();
    await create('shipping', { from: day(1) });
    const { definition } = await knex('runbook_rotation_versions').first();
    const earlier = Array.from({ length: 999 }, (_, index) => ({
      rotation_id: 'shipping',
      effective_from: new Date(Date.UTC(2020, 0, 1, 0, index)),
      definition,
      has_calendar: false,
      created_at: day(1),
      created_by: INES,
    }));
    await knex.batchInsert('runbook_rotation_versions', earlier, 100);
    await expect(
      store.change(
        'shipping',
        { ...write(day(2)), since: day(2) },
        (): RotationEdit<void> => ({
          kind: 'updated',
          version: version(day(2)),
          answer: undefined,
        }),
      ),
    ).rejects.toThrow('has had 1000 versions');
  });

  it('tells versions, overrides and swaps of a range only', async () => {
    const { store, create, lay } = await createStore();
    await create('shipping', { from: day(1) });
    await store.change(
      'shipping',
      { ...write(day(2)), since: day(2) },
      (): RotationEdit<void> => ({
        kind: 'updated',
        version: version(day(15)),
        swap: openSwap('s'),
        answer: undefined,
      }),
    );
    await lay(override('before', day(9), day(10)));
    await lay(override('within', day(11), day(12)));
    await lay(override('after', day(20), day(21)));

    const early = await store.find('shipping', range(day(10), day(14)));
    expect(early?.overrides.map(one => one.id)).toEqual(['within']);
    expect(early?.versions).toHaveLength(2);
    expect(early?.swaps).toEqual([]);
    // The swap gives on the 16th and takes on the 23rd.
    const late = await store.find('shipping', range(day(23), day(24)));
    expect(late?.versions.map(v => v.effectiveFrom)).toEqual([
      day(15).toISOString(),
    ]);
    expect(late?.swaps).toHaveLength(1);
  });

  it('leaves nothing of a change that breaks off in the middle', async () => {
    const { knex, store, create, lay } = await createStore();
    await create('shipping');
    await lay(override('o', day(5), day(6)));
    await expect(
      store.change('shipping', { ...write(day(2)), since: day(2) }, () => ({
        kind: 'updated',
        details: { title: 'Half', owner: DELIVERY },
        override: override('p', day(7), day(8)),
        // Not null in the table: the statement after the first ones fails.
        version: { ...version(day(9)), createdBy: JSON.parse('null') },
        answer: undefined,
      })),
    ).rejects.toThrow();
    await expect(store.find('shipping', NOVEMBER)).resolves.toMatchObject({
      title: 'Rotation shipping',
      revision: 2,
      overrides: [{ id: 'o' }],
      versions: [{ effectiveFrom: day(1).toISOString() }],
    });
    await expect(knex('runbook_rotation_changes')).resolves.toHaveLength(2);
  });

  it('never lets the time of a rotation go backwards', async () => {
    const { store, create, lay } = await createStore();
    await create('shipping');
    await lay(override('o', day(5), day(6)), day(4));
    const at = await store.change(
      'shipping',
      // A replica whose clock is behind.
      { ...write(day(3)), since: day(3) },
      (_, time): RotationEdit<Date> => ({ kind: 'updated', answer: time }),
    );
    expect(at).toEqual(day(4));
  });

  it('hides a deleted rotation, and lets its id be used anew without its past', async () => {
    const { store, create, lay } = await createStore();
    await create('shipping');
    await lay(override('o', day(5), day(6)));
    await store.change(
      'shipping',
      { ...write(day(2)), since: day(2), ifMatch: 2 },
      () => ({ kind: 'deleted', deleted: true, answer: {} }),
    );
    await expect(store.find('shipping', NOVEMBER)).resolves.toBeUndefined();
    await expect(store.history('shipping', { limit: 9 })).resolves.toEqual([]);
    await expect(lay(override('p', day(7), day(8)))).rejects.toThrow(
      'There is no rotation shipping',
    );

    await expect(
      create('shipping', { owner: DELIVERY }),
    ).resolves.toMatchObject({ revision: 4, owner: DELIVERY });
    await expect(store.find('shipping', NOVEMBER)).resolves.toMatchObject({
      revision: 4,
      overrides: [],
    });
    const changes = await store.history('shipping', { limit: 9 });
    expect(changes.map(({ kind }) => kind)).toEqual(['created']);
  });

  it('pages its history from the latest change back', async () => {
    const { store, create, lay } = await createStore();
    await create('shipping');
    await lay(override('a', day(5), day(6)), day(2));
    await lay(override('b', day(6), day(7)), day(3));
    const [latest] = await store.history('shipping', { limit: 1 });
    expect(latest).toEqual({
      revision: 3,
      at: day(3).toISOString(),
      by: INES,
      kind: 'override-created',
      after: override('b', day(6), day(7)),
    });
    const rest = await store.history('shipping', { before: 3, limit: 9 });
    expect(rest.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  describe('lists', () => {
    async function createThree() {
      const made = await createStore();
      await made.create('a', { users: [INES] });
      await made.create('b', { owner: DELIVERY, users: [TOMASZ] });
      await made.create('c', { owner: DELIVERY, users: [MEI] });
      return made;
    }

    it('by id, a page at a time', async () => {
      const { store } = await createThree();
      const page = await store.list({ limit: 2, range: NOVEMBER });
      expect(page.map(one => one.id)).toEqual(['a', 'b']);
      await expect(store.listIds({ after: 'b', limit: 2 })).resolves.toEqual([
        'c',
      ]);
      await expect(
        store.listIds({ owner: DELIVERY, limit: 9 }),
      ).resolves.toEqual(['b', 'c']);
      await expect(store.listIds({ id: 'b', limit: 9 })).resolves.toEqual([
        'b',
      ]);
    });

    it('only what a policy allows', async () => {
      const { store } = await createThree();
      const owner = { key: 'owner' as const, values: [SHIPPING] };
      const person = { key: 'participant' as const, values: [TOMASZ] };
      const ids = (readable: Parameters<typeof store.listIds>[0]['readable']) =>
        store.listIds({ ...(readable && { readable }), limit: 9 });
      await expect(ids(owner)).resolves.toEqual(['a']);
      await expect(ids(person)).resolves.toEqual(['b']);
      await expect(ids({ anyOf: [owner, person] })).resolves.toEqual([
        'a',
        'b',
      ]);
      await expect(ids({ allOf: [owner, person] })).resolves.toEqual([]);
      await expect(ids({ not: owner })).resolves.toEqual(['b', 'c']);
      await expect(
        ids({ allOf: [{ not: owner }, { not: person }] }),
      ).resolves.toEqual(['c']);
      await expect(ids({ key: 'owner', values: [] })).resolves.toEqual([]);
    });

    it('takes who takes turns now or later for a participant, and not who did once', async () => {
      const { store, create } = await createStore(day(10));
      await create('shipping', { from: day(1), users: [INES] });
      const put = (from: Date, user: string) =>
        store.change(
          'shipping',
          { ...write(day(2)), since: day(2) },
          (): RotationEdit<void> => ({
            kind: 'updated',
            version: version(from, [user]),
            answer: undefined,
          }),
        );
      await put(day(5), TOMASZ);
      await put(day(20), MEI);
      const ids = (user: string) =>
        store.listIds({
          readable: { key: 'participant', values: [user] },
          limit: 9,
        });
      await expect(ids(INES)).resolves.toEqual([]);
      await expect(ids(TOMASZ)).resolves.toEqual(['shipping']);
      await expect(ids(MEI)).resolves.toEqual(['shipping']);
    });

    it('where somebody may be on call: by turns, overrides, swaps and calendars', async () => {
      const { knex, store, create, lay } = await createStore();
      await create('shipping', { users: [INES] });
      await create('other', { users: ['user:default/other'] });
      await lay(override('o', day(12), day(13)));
      await store.change(
        'shipping',
        { ...write(day(2)), since: day(2) },
        (): RotationEdit<void> => ({
          kind: 'swap-created',
          swap: openSwap('s'),
          answer: undefined,
        }),
      );
      const ids = (ref: string, from = day(10), to = day(30)) =>
        store.listIds({ user: { ref, range: range(from, to) }, limit: 9 });
      await expect(ids(INES)).resolves.toEqual(['shipping']);
      await expect(ids(MEI)).resolves.toEqual(['shipping']);
      await expect(ids(MEI, day(13))).resolves.toEqual([]);
      await expect(ids(TOMASZ)).resolves.toEqual(['shipping']);
      await expect(ids(TOMASZ, day(25))).resolves.toEqual([]);
      await expect(ids('user:default/nobody')).resolves.toEqual([]);

      await store.create(write(day(1)), () => ({
        id: 'kept-elsewhere',
        title: 'Kept elsewhere',
        owner: SHIPPING,
        version: {
          ...version(day(1)),
          layers: [{ kind: 'calendar', name: 'primary' }],
        },
      }));
      await expect(ids('user:default/ann')).resolves.toEqual([]);
      await knex('runbook_rotation_calendars').insert({
        rotation_id: 'kept-elsewhere',
        layer: 'primary',
        version: 1,
        settings: '',
        checked_at: day(1),
        entries: JSON.stringify([
          {
            start: day(10).toISOString(),
            end: day(12).toISOString(),
            users: [MEI, 'user:default/ann'],
          },
        ]),
        unknown_people: '[]',
      });
      await expect(ids('user:default/ann')).resolves.toEqual([
        'kept-elsewhere',
      ]);
      // A name that another one begins with is another's.
      await expect(ids('user:default/an')).resolves.toEqual([]);
    });
  });

  describe('a request with a key', () => {
    const request: RepeatableRequest = {
      principal: INES,
      key: 'k1',
      operation: 'POST /rotations/shipping/overrides',
      hash: 'h1',
    };

    it('is done once and answered the same, however often it comes at once', async () => {
      const { store, create } = await createStore();
      await create('shipping');
      let asked = 0;
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          store.change(
            'shipping',
            { ...write(day(2), { request }), since: day(2) },
            () => {
              asked += 1;
              return laid(override(`o${asked}`, day(5), day(6)));
            },
          ),
        ),
      );
      expect(new Set(answers)).toEqual(new Set(['o1']));
      await expect(store.find('shipping', NOVEMBER)).resolves.toMatchObject({
        revision: 2,
        overrides: [{ id: 'o1' }],
      });
    });

    it('can be sent again when its write was refused', async () => {
      const { store, create } = await createStore();
      await create('shipping');
      const change = (decide: () => RotationEdit<string>) =>
        store.change(
          'shipping',
          { ...write(day(2), { request }), since: day(2) },
          decide,
        );
      await expect(
        change(() => {
          throw new Error('not now');
        }),
      ).rejects.toThrow('not now');
      await expect(
        change(() => laid(override('o', day(5), day(6)))),
      ).resolves.toBe('o');
    });

    it.each([
      ['another request', { hash: 'h2' }],
      ['another operation', { operation: 'POST /rotations/other/overrides' }],
    ])('is refused for %s', async (_, other) => {
      const { store, create } = await createStore();
      const change = (more: Partial<RepeatableRequest>) =>
        store.change(
          'shipping',
          {
            ...write(day(2), { request: { ...request, ...more } }),
            since: day(2),
          },
          () => laid(override(`o${more.principal ?? ''}`, day(5), day(6))),
        );
      await create('shipping');
      await change({});
      await expect(change(other)).rejects.toThrow(
        'The Idempotency-Key k1 was used for another request before',
      );
      // Another caller's keys are their own.
      await expect(change({ ...other, principal: MEI })).resolves.toBe(
        `o${MEI}`,
      );
    });
  });
});
