import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { note, NOTES } from './__testUtils__/notes';
import { OutboxStore } from './OutboxStore';

jest.setTimeout(180_000);

const MESSAGES = 400;
const KILLS = 12;
/** As in the fixture: what one process may have in flight. */
const CONCURRENCY = 4;

/** Numbers from 0 to 1 that look like chance, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Notes the key of each request, in the order of their coming. */
async function startReceiver(random: () => number) {
  const keys: string[] = [];
  const server = createServer(async (request, response) => {
    keys.push(await text(request));
    // So that a kill finds messages that arrived and are not marked as sent.
    await delay(random() * 60);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { keys, server, url: `http://127.0.0.1:${port}/` };
}

async function startSender(connection: string, receiver: string) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '__fixtures__/sendForEver.ts'),
      connection,
      receiver,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await expect(ended).resolves.toEqual([null, 'SIGKILL']);
}

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
    const random = numbers(6);
    const receiver = await startReceiver(random);
    const { connection } = knex.client.config;
    const url = `postgresql://${connection.user}:${connection.password}@${connection.host}:${connection.port}/${connection.database}`;
    const waiting = async () => (await store.summarise(0))[0]?.waiting ?? 0;

    const senders: ChildProcess[] = [];
    let kills = 0;
    try {
      senders.push(
        ...(await Promise.all([
          startSender(url, receiver.url),
          startSender(url, receiver.url),
        ])),
      );
      while ((await waiting()) > 0) {
        await delay(random() * 150);
        if (kills < KILLS && (await waiting()) > 0) {
          const [victim] = senders.splice(kills % 2, 1);
          if (victim) {
            await kill(victim);
            kills += 1;
            senders.push(await startSender(url, receiver.url));
          }
        }
      }
    } finally {
      await Promise.all(senders.map(kill));
      receiver.server.close();
    }

    expect([...new Set(receiver.keys)].sort()).toEqual(wanted.sort());
    expect(kills).toBeGreaterThan(3);
    // Sent twice are only those that a killed one had in flight.
    expect(receiver.keys.length - MESSAGES).toBeLessThanOrEqual(
      kills * CONCURRENCY,
    );
  });
});
