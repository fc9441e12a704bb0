import {
  DELIVERY,
  INES,
  MEI,
  NOVEMBER,
  TOMASZ,
  createStore,
  databases,
  day,
  openSwap,
  override,
  range,
  version,
  write,
} from './__testUtils__/rotationStore';
import { RotationEdit } from './RotationStore';

describe.each(databases.eachSupportedId())('DatabaseRotationStore, %s', id => {
  it('gives back what was created', async () => {
    const { store, create } = await createStore(id);
    const created = await create('shipping', { users: [INES, TOMASZ] });
    expect(created).toMatchObject({ revision: 1, overrides: [], swaps: [] });
    await expect(store.find('shipping', NOVEMBER)).resolves.toEqual(created);
    await expect(store.find('unknown', NOVEMBER)).resolves.toBeUndefined();
  });

  it('puts a version in the place of those at its time or later, and keeps the earlier ones', async () => {
    const { store, create } = await createStore(id);
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
    const { knex, store, create } = await createStore(id);
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
    const { store, create, lay } = await createStore(id);
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
    const { knex, store, create, lay } = await createStore(id);
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
    const { store, create, lay } = await createStore(id);
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
    const { store, create, lay } = await createStore(id);
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
    const { store, create, lay } = await createStore(id);
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
});
