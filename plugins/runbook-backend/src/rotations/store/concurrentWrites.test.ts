import {
  NOVEMBER,
  createStore,
  databases,
  day,
  openSwap,
  override,
  write,
} from './__testUtils__/rotationStore';

describe.each(databases.eachSupportedId())(
  'writes at the same time, %s',
  id => {
    it('creates an id once, however many try at the same time', async () => {
      const { create } = await createStore(id);
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
      const { store, create } = await createStore(id);
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
      const { store, create, lay } = await createStore(id);
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
      const { store, create } = await createStore(id);
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
  },
);
