import { RepeatableRequest } from '../../http';
import {
  INES,
  MEI,
  NOVEMBER,
  createStore,
  databases,
  day,
  laid,
  override,
  write,
} from './__testUtils__/rotationStore';
import { RotationEdit } from './RotationStore';

describe.each(databases.eachSupportedId())('a request with a key, %s', id => {
  const request: RepeatableRequest = {
    principal: INES,
    key: 'k1',
    operation: 'POST /rotations/shipping/overrides',
    hash: 'h1',
  };

  it('is done once and answered the same, however often it comes at once', async () => {
    const { store, create } = await createStore(id);
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
    const { store, create } = await createStore(id);
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
    const { store, create } = await createStore(id);
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
    await expect(change({ ...other, principal: MEI })).resolves.toBe(`o${MEI}`);
  });
});
