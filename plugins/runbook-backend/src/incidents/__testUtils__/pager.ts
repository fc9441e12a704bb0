// Pages until it is killed, from a Postgres that others use as well. What it
// sends is an HTTP request with the key of the page. Usage:
// pager.ts <Postgres URL> <receiver URL>
import Knex from 'knex';
import { OutboxSender } from '../../outbox';
import { OutboxLane } from '../../outbox/OutboxLane';
import { PageSender, PageStepper } from '../paging';
import { createFastPaging, fastNow } from './fastPaging';

const logger = {
  error: (message: string) => process.stderr.write(`${message}\n`),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => logger,
};

const layers = ['primary', 'secondary', 'backup'].map(layer => ({
  layer,
  state: 'on' as const,
  people: [`user:default/${layer}`],
}));

async function main(connection: string, receiver: string) {
  const knex = Knex({ client: 'pg', connection, pool: { max: 10 } });
  const { messages, store } = await createFastPaging(knex);
  const startLane = <T>(sender: OutboxSender<T>) =>
    new OutboxLane<T>({
      sender,
      store: messages,
      logger,
      now: fastNow,
      onOutcome: () => {},
      pollEvery: 20,
    }).start();
  startLane(
    new PageStepper({ store, onCall: async () => ({ layers }), now: fastNow }),
  );
  startLane(
    new PageSender({
      store,
      notifications: {
        send: async ({ payload }) => {
          const body = String(payload.scope);
          await fetch(receiver, { method: 'POST', body });
        },
      },
    }),
  );
  process.stdout.write('.');
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
