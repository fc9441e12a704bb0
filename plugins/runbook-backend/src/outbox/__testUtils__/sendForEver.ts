// Sends the messages of an outbox until it is killed: each is an HTTP request
// with its key. Its clock runs faster than the world's, so that a claim runs out
// within a second or two. Usage: sendForEver.ts <Postgres URL> <receiver URL>
import Knex from 'knex';
import { NOTES } from './notes';
import { OutboxLane } from '../OutboxLane';
import { OutboxStore } from '../OutboxStore';

const SPEED = 10;

const logger = {
  error: (message: string) => process.stderr.write(`${message}\n`),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => logger,
};

async function main(connection: string, receiver: string) {
  const knex = Knex({ client: 'pg', connection });
  const store = await OutboxStore.create({
    database: { getClient: async () => knex, migrations: { skip: true } },
  });
  new OutboxLane({
    sender: {
      topic: NOTES,
      concurrency: 4,
      timeout: 5_000,
      maxAttempts: 100,
      send: async ({ key }) => {
        await fetch(receiver, { method: 'POST', body: key });
      },
    },
    store,
    logger,
    now: () => Date.now() * SPEED,
    onOutcome: () => {},
    pollEvery: 20,
  }).start();
  process.stdout.write('.');
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
