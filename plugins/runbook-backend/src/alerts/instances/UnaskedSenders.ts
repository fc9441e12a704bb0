import { LoggerService } from '@backstage/backend-plugin-api';

/** How long nothing more is said of one, in milliseconds. */
const QUIET = 60 * 60 * 1_000;

/** Senders that are told of within that time: who may post may give any address. */
const MAX_SENDERS = 20;

/**
 * Tells the log of Alertmanagers that post alerts while others are asked what
 * fires, and they are not: what ends while the portal does not hear them fires
 * on, and nobody would look for that in a portal that asks.
 */
export class UnaskedSenders {
  readonly #asked: readonly string[];
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #now: () => number;
  readonly #toldAt = new Map<string, number>();

  /** @param options - `asked`: names of the Alertmanagers that are asked */
  constructor(options: {
    asked: readonly string[];
    logger: Pick<LoggerService, 'warn'>;
    now: () => number;
  }) {
    this.#asked = options.asked;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * Notes who told of alerts that fire.
   *
   * @param tellers - names of those asked, otherwise the address that they
   * give, '' for none
   */
  heard(tellers: readonly string[]): void {
    if (this.#asked.length === 0) {
      // Where nobody is asked, nobody expects it.
      return;
    }
    for (const address of tellers) {
      if (!this.#asked.includes(address) && this.#isNews(address)) {
        this.#logger.warn(
          'An Alertmanager that is not asked what fires has told of alerts, which end only when it says so; give its externalURL and receiver under runbook.alertmanagers',
          { externalURL: address, asked: this.#asked.join(', ') },
        );
      }
    }
  }

  #isNews(address: string): boolean {
    const now = this.#now();
    for (const [known, at] of this.#toldAt) {
      if (now - at >= QUIET) {
        this.#toldAt.delete(known);
      }
    }
    if (this.#toldAt.has(address) || this.#toldAt.size >= MAX_SENDERS) {
      return false;
    }
    this.#toldAt.set(address, now);
    return true;
  }
}
