import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { IdempotencyStore, once } from './IdempotencyStore';

const request = (key: string) => ({
  principal: 'user:default/ines',
  key,
  operation: 'POST /rotations',
  hash: 'h',
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('IdempotencyStore, %s', id => {
  it('forgets keys after a day, and then does their request again', async () => {
    const knex = await databases.init(id);
    const store = await IdempotencyStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour));
    let done = 0;
    const send = (key: string, hour: number) =>
      knex.transaction(tx =>
        once(tx, request(key), at(hour), async () => {
          done += 1;
          return { done };
        }),
      );
    await expect(send('old', 0)).resolves.toEqual({ done: 1 });
    await expect(send('new', 12)).resolves.toEqual({ done: 2 });

    await expect(store.forgetOld(at(24 + 6))).resolves.toBe(1);
    await expect(send('new', 30)).resolves.toEqual({ done: 2 });
    await expect(send('old', 30)).resolves.toEqual({ done: 3 });
  });

  it('does a request without a key each time', async () => {
    const knex = await databases.init(id);
    let done = 0;
    const send = () =>
      knex.transaction(tx =>
        once(tx, undefined, new Date(0), async () => {
          done += 1;
          return done;
        }),
      );
    await expect(send()).resolves.toBe(1);
    await expect(send()).resolves.toBe(2);
  });
});
