import { Knex } from 'knex';
import { OutboxStore } from '../../outbox/OutboxStore';
import { pageOnWrite } from '../paging';
import { DatabaseIncidentStore, OnIncidentWrite } from '../store';

/** How much faster its clock runs than the world's: a claim runs out in a second. */
const SPEED = 20;

/** Epoch milliseconds of a clock that several processes share. */
export const fastNow = () => Date.now() * SPEED;

/** Milliseconds of the world's clock. */
export const inWorld = (milliseconds: number) => milliseconds / SPEED;

/** Stores on a database whose migrations are done, with paging planned in it. */
export async function createFastPaging(
  knex: Knex,
  before: OnIncidentWrite = async () => {},
) {
  const database = { getClient: async () => knex, migrations: { skip: true } };
  const messages = await OutboxStore.create({ database });
  const page = pageOnWrite({
    add: (tx, topic, more) => messages.add(tx, topic, more, fastNow()),
    list: (tx, { topic, subject }) =>
      messages.list(tx, { topic: topic.name, subject }),
    cancel: (tx, keys) => messages.cancel(tx, keys),
  });
  const store = await DatabaseIncidentStore.create({
    database,
    onWrite: async (tx, written) => {
      await before(tx, written);
      await page(tx, written);
    },
  });
  return { messages, store };
}
