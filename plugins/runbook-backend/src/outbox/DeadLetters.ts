import { DeadLetter, OutboxTopic } from './OutboxMessage';
import { Outbox } from './Outbox';

/** Messages of one topic that are listed. */
const MOST = 200;

/** What was given up of some topics, for the endpoints that tell of them. */
export class DeadLetters {
  readonly #outbox: Pick<Outbox, 'listDead' | 'replay'>;
  readonly #topics: ReadonlyArray<OutboxTopic<unknown>>;

  constructor(
    outbox: Pick<Outbox, 'listDead' | 'replay'>,
    topics: ReadonlyArray<OutboxTopic<unknown>>,
  ) {
    this.#outbox = outbox;
    this.#topics = topics;
  }

  /** Of one topic after the other, the last first. */
  async list(): Promise<DeadLetter[]> {
    const found = await Promise.all(
      this.#topics.map(topic => this.#outbox.listDead(topic, MOST)),
    );
    return found.flat();
  }

  /**
   * Sends some again. The outbox has messages of other topics too: ids of those
   * are left alone, and what is of no use any more stays dead.
   *
   * @returns how many were sent again, and which.
   */
  async replay(
    asked: readonly string[],
    now: number,
  ): Promise<{ replayed: number; ids: string[] }> {
    const ids = (await this.list())
      .filter(({ expiresAt = Infinity }) => expiresAt > now)
      .map(({ id }) => id)
      .filter(id => asked.includes(id));
    return { replayed: await this.#outbox.replay(ids), ids };
  }
}
