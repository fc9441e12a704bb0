import { LoggerService } from '@backstage/backend-plugin-api';
import { withTimeout } from '../timing';
import { OutboxSender } from './OutboxSender';
import { ClaimedRow, OutboxStore } from './OutboxStore';
import { Pause } from './Pause';
import { retryDelay } from './retryDelay';
import { toMessage } from './rows';

/** How much longer than one sending a claim lasts, to write down how it went. */
const CLAIM_MARGIN = 10_000;

/** What became of one try to send. */
export type Outcome = 'sent' | 'failed' | 'dead';

/**
 * Sends the messages of one topic. Each topic has a lane of its own, so a
 * receiver that is down holds up no other topic's messages.
 */
export class OutboxLane<T> {
  readonly #sender: OutboxSender<T>;
  readonly #store: OutboxStore;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #onOutcome: (topic: string, outcome: Outcome) => void;
  readonly #pollEvery: number;
  readonly #pause = new Pause();
  readonly #inFlight = new Set<Promise<void>>();
  /** Told in the log when it changes, not for each message. */
  #failing = false;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    sender: OutboxSender<T>;
    store: OutboxStore;
    logger: LoggerService;
    now: () => number;
    onOutcome: (topic: string, outcome: Outcome) => void;
    /** Milliseconds between two looks for messages of other replicas. */
    pollEvery: number;
  }) {
    this.#sender = options.sender;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now;
    this.#onOutcome = options.onOutcome;
    this.#pollEvery = options.pollEvery;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Looks for messages now. */
  poke(): void {
    this.#pause.end();
  }

  /** Claims no more, and waits for what is being sent. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#pause.end();
    await this.#running;
    await Promise.all(this.#inFlight);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const free = this.#sender.concurrency - this.#inFlight.size;
      const claimed = free > 0 ? await this.#claim(free) : [];
      for (const message of claimed) {
        this.#launch(message);
      }
      if (claimed.length < free) {
        // By chance earlier or later, so that replicas do not ask together.
        await this.#pause.wait(this.#pollEvery * (0.75 + Math.random() / 2));
      } else {
        await Promise.race(this.#inFlight);
      }
    }
  }

  async #claim(limit: number): Promise<ClaimedRow[]> {
    const now = this.#now();
    try {
      return await this.#store.claim(this.#sender.topic.name, {
        now,
        until: now + this.#sender.timeout + CLAIM_MARGIN,
        limit,
      });
    } catch (error) {
      this.#logger.error('Messages could not be claimed', {
        topic: this.#sender.topic.name,
        error: String(error),
      });
      return [];
    }
  }

  #launch(claimed: ClaimedRow): void {
    const sending = this.#send(claimed)
      .catch(error => {
        // The row keeps its claim, and is sent again when that has run out.
        this.#logger.error('How a sending went could not be written down', {
          topic: this.#sender.topic.name,
          message: claimed.row.id,
          error: String(error),
        });
      })
      .finally(() => this.#inFlight.delete(sending));
    this.#inFlight.add(sending);
  }

  async #send(claimed: ClaimedRow): Promise<void> {
    const { topic, timeout } = this.#sender;
    try {
      const message = toMessage(claimed.row, topic);
      await withTimeout(timeout, 'Sending', signal =>
        this.#sender.send(message, signal),
      );
    } catch (error) {
      await this.#fail(claimed, String(error));
      return;
    }
    await this.#store.markSent(claimed, this.#now());
    this.#onOutcome(topic.name, 'sent');
    if (this.#failing) {
      this.#failing = false;
      this.#logger.info('Messages are sent again', { topic: topic.name });
    }
  }

  async #fail(claimed: ClaimedRow, error: string): Promise<void> {
    const { topic, maxAttempts, longestPause } = this.#sender;
    const now = this.#now();
    const { attempts } = claimed.row;
    if (!this.#failing) {
      this.#failing = true;
      this.#logger.warn(
        'A message could not be sent; it is tried again, and others too, without further notice',
        { topic: topic.name, message: claimed.row.id, error },
      );
    }
    if (attempts >= maxAttempts) {
      await this.#store.bury(claimed, { now, error });
      this.#onOutcome(topic.name, 'dead');
    } else {
      const at = now + retryDelay(attempts, Math.random, longestPause);
      await this.#store.retryAt(claimed, { at, error });
      this.#onOutcome(topic.name, 'failed');
    }
  }
}
