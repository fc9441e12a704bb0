import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { note, NOTES, SUBJECT } from './__testUtils__/notes';
import { Outbox } from './Outbox';
import { NewMessage } from './OutboxMessage';
import { OutboxSender } from './OutboxSender';

type Note = { text: string };

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Waits until something is so; jest's own limit ends it. */
async function until(isSo: () => boolean | Promise<boolean>) {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

describe.each(databases.eachSupportedId())('Outbox, %s', id => {
  let stop: Array<() => unknown> = [];

  afterEach(async () => {
    await Promise.all(stop.map(hook => hook()));
    stop = [];
  });

  async function createOutbox(
    senders: Array<Partial<OutboxSender<Note>>>,
    options: { pollEvery?: number; logger?: LoggerService } = {},
  ) {
    const knex = await databases.init(id);
    const clock = { now: 0 };
    const lifecycle = mockServices.lifecycle.mock();
    const outbox = await Outbox.create({
      database: mockServices.database({ knex, migrations: {} }),
      lifecycle,
      logger: options.logger ?? mockServices.logger.mock(),
      metrics: metricsServiceMock.mock(),
      now: () => clock.now,
      pollEvery: options.pollEvery ?? 10,
    });
    for (const sender of senders) {
      outbox.register({
        topic: NOTES,
        concurrency: 2,
        timeout: 1_000,
        maxAttempts: 3,
        send: async () => {},
        ...sender,
      });
    }
    lifecycle.addStartupHook.mock.calls.forEach(([hook]) => hook());
    stop.push(...lifecycle.addShutdownHook.mock.calls.map(([hook]) => hook));
    const add = (...messages: Array<NewMessage<Note>>) =>
      knex.transaction(tx => outbox.add(tx, NOTES, messages));
    const states = () =>
      knex.transaction(async tx => {
        const found = await outbox.list(tx, { topic: NOTES, subject: SUBJECT });
        return found.map(({ key, state }) => `${key} ${state}`);
      });
    const areAll = async (state: string) =>
      (await states()).every(text => text.endsWith(state));
    return { knex, outbox, clock, add, states, areAll };
  }

  it('sends a message with its payload, key and number of the try', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const { add, areAll } = await createOutbox([{ send }]);
    await add(note('a'));
    await until(() => areAll('sent'));
    expect(send.mock.calls).toEqual([
      [
        {
          id: expect.any(String),
          key: 'a',
          subject: SUBJECT,
          payload: { text: 'The note a' },
          dueAt: 0,
          attempt: 1,
        },
        expect.any(AbortSignal),
      ],
    ]);
  });

  it('sends as soon as the transaction is committed, not at the next look', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const { knex, outbox } = await createOutbox([{ send }], {
      pollEvery: 3_600_000,
    });
    await knex.transaction(tx => outbox.add(tx, NOTES, [note('a')]));
    await until(() => send.mock.calls.length === 1);
    expect(send.mock.calls[0]?.[0]).toMatchObject({ key: 'a' });
  });

  it('waits for the due time', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const { clock, add, areAll } = await createOutbox([{ send }]);
    await add(note('later', { dueAt: 1_000 }), note('now'));
    await until(() => send.mock.calls.length === 1);
    expect(send.mock.calls[0]?.[0]).toMatchObject({ key: 'now' });
    clock.now = 1_000;
    await until(() => areAll('sent'));
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('tries again after a pause, and says once that it cannot send', async () => {
    const logger = mockServices.logger.mock();
    const send = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(undefined);
    const { clock, add, areAll } = await createOutbox([{ send }], { logger });
    await add(note('a'));
    await until(() => send.mock.calls.length === 1);
    // No pause is longer than this.
    clock.now += 900_000;
    await until(() => send.mock.calls.length === 2);
    clock.now += 900_000;
    await until(() => areAll('sent'));
    expect(send.mock.calls.map(([{ attempt }]) => attempt)).toEqual([1, 2, 3]);
    await until(() => logger.info.mock.calls.length === 1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('gives a message up after its tries, and sends it when replayed', async () => {
    const send = jest.fn().mockRejectedValue(new Error('Gone for good'));
    const { outbox, clock, add, states, areAll } = await createOutbox([
      { send },
    ]);
    await add(note('a'));
    for (const attempt of [1, 2, 3]) {
      await until(() => send.mock.calls.length === attempt);
      clock.now += 900_000;
    }
    await until(() => areAll('dead'));
    expect(send).toHaveBeenCalledTimes(3);

    send.mockResolvedValue(undefined);
    const [letter] = await outbox.listDead(NOTES, 10);
    expect(letter).toMatchObject({ key: 'a', error: 'Error: Gone for good' });
    await outbox.replay([letter?.id ?? '']);
    await until(async () => (await states()).join() === 'a sent');
  });

  it('takes no answer within the time for a failure', async () => {
    const aborted = jest.fn();
    const send = jest.fn(
      (_: unknown, signal: AbortSignal) =>
        new Promise<void>(() => signal.addEventListener('abort', aborted)),
    );
    const { outbox, add } = await createOutbox([
      { send, timeout: 20, maxAttempts: 1 },
    ]);
    await add(note('a'));
    await until(async () => (await outbox.listDead(NOTES, 1)).length === 1);
    await expect(outbox.listDead(NOTES, 1)).resolves.toMatchObject([
      { error: 'Error: Sending took longer than 0.02 s' },
    ]);
    expect(aborted).toHaveBeenCalledTimes(1);
  });

  it('sends no more at a time than the sender allows', async () => {
    let now = 0;
    let most = 0;
    const { add, areAll } = await createOutbox([
      {
        concurrency: 2,
        send: async () => {
          now += 1;
          most = Math.max(most, now);
          await new Promise(resolve => setTimeout(resolve, 5));
          now -= 1;
        },
      },
    ]);
    await add(...Array.from({ length: 9 }, (_, index) => note(`${index}`)));
    await until(() => areAll('sent'));
    expect(most).toBe(2);
  });

  it('sends the messages of a topic while the receiver of another hangs', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const WEBHOOKS = { ...NOTES, name: 'webhook' };
    let answer = () => {};
    const { knex, outbox, add, areAll } = await createOutbox([
      {
        topic: WEBHOOKS,
        send: () => new Promise<void>(resolve => (answer = resolve)),
      },
      { send },
    ]);
    await knex.transaction(tx =>
      outbox.add(tx, WEBHOOKS, [note('w', { subject: 'other' })]),
    );
    await add(note('a'));
    await until(() => areAll('sent'));
    expect(send).toHaveBeenCalledTimes(1);
    answer();
  });

  it('leaves the messages of a topic that it does not know to other versions', async () => {
    const { knex, outbox, states } = await createOutbox([
      { topic: { ...NOTES, name: 'other' } },
    ]);
    await knex.transaction(tx => outbox.add(tx, NOTES, [note('a')]));
    await new Promise(resolve => setTimeout(resolve, 50));
    await expect(states()).resolves.toEqual(['a waiting']);
  });

  it('finishes what it sends before it stops, and begins nothing more', async () => {
    let answer = () => {};
    const send = jest.fn(
      () => new Promise<void>(resolve => (answer = resolve)),
    );
    const { add, states } = await createOutbox([{ send, concurrency: 1 }]);
    await add(note('a'));
    await until(() => send.mock.calls.length === 1);
    await add(note('b'));

    const stopped = Promise.all(stop.map(hook => hook()));
    answer();
    await stopped;
    await expect(states()).resolves.toEqual(['a sent', 'b waiting']);
  });
});
