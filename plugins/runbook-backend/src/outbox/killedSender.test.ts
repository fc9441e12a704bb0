import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { note, NOTES } from './__testUtils__/notes';
import { numbers } from './__testUtils__/numbers';
import {
  killProcess,
  postgresUrl,
  Started,
  startProcess,
} from './__testUtils__/processes';
import { startReceiver } from './__testUtils__/startReceiver';
import { OutboxStore } from './OutboxStore';

jest.setTimeout(180_000);

const SENDER = join(__dirname, '__testUtils__/sendForEver.ts');

const MESSAGES = 2_000;
const KILLS = 12;
/** As in sendForEver.ts: what one process may have in flight. */
const CONCURRENCY = 4;

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe.each(databases.eachSupportedId())('two senders, %s', id => {
  it('lose no message, however often one is killed', async () => {
    const knex = await databases.init(id);
    const store = await OutboxStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const wanted = Array.from({ length: MESSAGES }, (_, index) => `${index}`);
    await knex.transaction(tx =>
      store.add(
        tx,
        NOTES,
        wanted.map(key => note(key)),
        0,
      ),
    );
    const waiting = async () => (await store.summarise(0))[0]?.waiting ?? 0;
    const random = numbers(6);
    const receiver = await startReceiver(() => random() * 60);
    const start = () => startProcess(SENDER, postgresUrl(knex), receiver.url);

    const senders: Started[] = [];
    let kills = 0;
    try {
      senders.push(await start(), await start());
      while ((await waiting()) > 0) {
        await delay(random() * 150);
        if (kills < KILLS && (await waiting()) > 0) {
          const [victim] = senders.splice(kills % 2, 1);
          if (victim) {
            await killProcess(victim);
            kills += 1;
            senders.push(await start());
          }
        }
      }
    } finally {
      await Promise.all(senders.map(killProcess));
      receiver.stop();
    }

    expect([...new Set(receiver.bodies)].sort()).toEqual(wanted.sort());
    expect(kills).toBeGreaterThan(6);
    // Sent twice are only those that a killed one had in flight.
    expect(receiver.bodies.length - MESSAGES).toBeLessThanOrEqual(
      kills * CONCURRENCY,
    );
  });
});
