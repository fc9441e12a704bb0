import {
  DELIVERY,
  INES,
  MEI,
  NOVEMBER,
  SHIPPING,
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

describe.each(databases.eachSupportedId())('lists, %s', id => {
  async function createThree() {
    const made = await createStore(id);
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
    await expect(store.listIds({ owner: DELIVERY, limit: 9 })).resolves.toEqual(
      ['b', 'c'],
    );
    await expect(store.listIds({ id: 'b', limit: 9 })).resolves.toEqual(['b']);
  });

  it('by owner and then by id, a page at a time', async () => {
    const { store, create } = await createThree();
    await create('0', {});
    const ids = (after?: { owner: string; id: string }) =>
      store.listIds({ byOwner: true, ...(after && { after }), limit: 3 });
    await expect(ids()).resolves.toEqual(['b', 'c', '0']);
    await expect(ids({ owner: DELIVERY, id: 'c' })).resolves.toEqual([
      '0',
      'a',
    ]);
  });

  it('those that concern somebody, and the others', async () => {
    const { store } = await createThree();
    const mine = (is: boolean) =>
      store.listIds({
        mine: {
          is,
          groups: [SHIPPING],
          user: { ref: MEI, range: NOVEMBER },
        },
        limit: 9,
      });
    await expect(mine(true)).resolves.toEqual(['a', 'c']);
    await expect(mine(false)).resolves.toEqual(['b']);
  });

  it.each([
    [['ROTATION'], ['a', 'b', 'c']],
    [['rotation', 'b'], ['b']],
    [['deliv'], ['b', 'c']],
    [['tomasz'], ['b']],
    [['group'], []],
    [['default'], []],
    [['%'], []],
    [['_'], []],
  ])('those that have the words %j', async (words, ids) => {
    const { store } = await createThree();
    await expect(store.listIds({ words, limit: 9 })).resolves.toEqual(ids);
  });

  it('only what a policy allows', async () => {
    const { store } = await createThree();
    const owner = { key: 'owner' as const, values: [SHIPPING] };
    const person = { key: 'participant' as const, values: [TOMASZ] };
    const ids = (readable: Parameters<typeof store.listIds>[0]['readable']) =>
      store.listIds({ ...(readable && { readable }), limit: 9 });
    await expect(ids(owner)).resolves.toEqual(['a']);
    await expect(ids(person)).resolves.toEqual(['b']);
    await expect(ids({ anyOf: [owner, person] })).resolves.toEqual(['a', 'b']);
    await expect(ids({ allOf: [owner, person] })).resolves.toEqual([]);
    await expect(ids({ not: owner })).resolves.toEqual(['b', 'c']);
    await expect(
      ids({ allOf: [{ not: owner }, { not: person }] }),
    ).resolves.toEqual(['c']);
    await expect(ids({ key: 'owner', values: [] })).resolves.toEqual([]);
  });

  it('takes who takes turns now or later for a participant, and not who did once', async () => {
    const { store, create } = await createStore(id, day(10));
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
    const { knex, store, create, lay } = await createStore(id);
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
    await expect(ids('user:default/ann')).resolves.toEqual(['kept-elsewhere']);
    // A name that another one begins with is another's.
    await expect(ids('user:default/an')).resolves.toEqual([]);
  });
});
