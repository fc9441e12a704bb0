import {
  DatabaseService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Knex } from 'knex';
import { Outcome, OutboxLane } from './OutboxLane';
import {
  Cancelled,
  DeadLetter,
  MessageState,
  NewMessage,
  OutboxTopic,
} from './OutboxMessage';
import { OutboxSender } from './OutboxSender';
import { OutboxStore } from './OutboxStore';
import { reportOutbox } from './reportOutbox';

const POLL_EVERY = 3_000;

/** How long a message that was sent or given up is kept: 30 days. */
const KEEP = 30 * 24 * 60 * 60_000;

/**
 * Messages that must reach someone exactly as decided.
 *
 * @remarks
 * A message is a row that is written in the transaction of the change that
 * causes it: both are there or neither. Every replica looks for rows that are
 * due, claims some for a time, sends them and writes down that they are sent.
 * A replica that dies leaves its claims to run out, and another sends. So each
 * message is sent at least once, and once unless a replica dies, or answers
 * late, between sending and writing that down; receivers tell such repeats by
 * the message's key. A message that fails is tried again after a pause that
 * grows, and given up after a number of tries; it can be replayed.
 *
 * Nothing that another replica would miss is in memory.
 */
export class Outbox {
  readonly #store: OutboxStore;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #pollEvery: number;
  readonly #onOutcome: (topic: string, outcome: Outcome) => void;
  readonly #lanes = new Map<string, OutboxLane<unknown>>();

  static async create(options: {
    database: DatabaseService;
    lifecycle: LifecycleService;
    logger: LoggerService;
    metrics: MetricsService;
    /** Epoch milliseconds. */
    now?: () => number;
    /** Milliseconds between two looks for messages of other replicas. */
    pollEvery?: number;
  }): Promise<Outbox> {
    const store = await OutboxStore.create(options);
    const outbox = new Outbox(store, options);
    options.lifecycle.addStartupHook(() => outbox.#start());
    options.lifecycle.addShutdownHook(() => outbox.#stop());
    return outbox;
  }

  private constructor(
    store: OutboxStore,
    options: {
      logger: LoggerService;
      metrics: MetricsService;
      now?: () => number;
      pollEvery?: number;
    },
  ) {
    this.#store = store;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
    this.#pollEvery = options.pollEvery ?? POLL_EVERY;
    this.#onOutcome = reportOutbox(options.metrics, {
      summarise: () => store.summarise(this.#now()),
      now: this.#now,
    });
  }

  /** Sends the messages of a topic with a sender, from the start-up on. */
  register<T>(sender: OutboxSender<T>): void {
    const topic = sender.topic.name;
    if (this.#lanes.has(topic)) {
      throw new Error(`The topic ${topic} has a sender already`);
    }
    this.#lanes.set(
      topic,
      new OutboxLane<T>({
        sender,
        store: this.#store,
        logger: this.#logger,
        now: this.#now,
        onOutcome: this.#onOutcome,
        pollEvery: this.#pollEvery,
      }),
    );
  }

  /** Runs something in a transaction, for who has none of their own. */
  async transaction<T>(run: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#store.transaction(run);
  }

  /**
   * Adds messages in the transaction of what causes them. One whose key is
   * there already, sent or not, is not added again.
   */
  async add<T>(
    tx: Knex.Transaction,
    topic: OutboxTopic<T>,
    messages: ReadonlyArray<NewMessage<T>>,
  ): Promise<void> {
    if (messages.length === 0) {
      return;
    }
    await this.#store.add(tx, topic, messages, this.#now());
    // This replica need not wait for its next look. Others have theirs.
    tx.executionPromise.then(
      () => this.#lanes.get(topic.name)?.poke(),
      () => {},
    );
  }

  /** The messages of a topic about a subject, by due time. */
  async list(
    tx: Knex.Transaction,
    about: { topic: OutboxTopic<unknown>; subject: string },
  ): Promise<MessageState[]> {
    return this.#store.list(tx, {
      topic: about.topic.name,
      subject: about.subject,
    });
  }

  /**
   * Takes back messages by their keys, as far as they are not sent. Those that
   * are being sent at that moment are told apart, and not tried again.
   */
  async cancel(
    tx: Knex.Transaction,
    keys: readonly string[],
  ): Promise<Cancelled> {
    return this.#store.cancel(tx, keys);
  }

  /** Removes messages by their keys, so that the keys are new again. */
  async forget(tx: Knex.Transaction, keys: readonly string[]): Promise<void> {
    await this.#store.forget(tx, keys);
  }

  /** Messages of a topic whose sending was given up, the last first. */
  async listDead(
    topic: OutboxTopic<unknown>,
    limit: number,
  ): Promise<DeadLetter[]> {
    return this.#store.listDead(topic.name, limit);
  }

  /** Sends dead messages again, by their ids. @returns how many there were. */
  async replay(ids: readonly string[]): Promise<number> {
    const replayed = await this.#store.replay(ids, this.#now());
    this.#lanes.forEach(lane => lane.poke());
    return replayed;
  }

  /** Removes what is 30 days past. */
  async clean(): Promise<void> {
    const removed = await this.#store.clean(this.#now() - KEEP);
    if (removed > 0) {
      this.#logger.info('Old messages removed', { messages: removed });
    }
  }

  #start(): void {
    this.#lanes.forEach(lane => lane.start());
  }

  async #stop(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(lane => lane.stop()));
  }
}
