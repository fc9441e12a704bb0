import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { AlertChange, ReceivedAlerts } from 'backstage-plugin-runbook-common';
import { CurrentMatcher } from './CurrentMatcher';
import { AlertSource } from './sources';
import { AlertInstanceStore } from './store';
import { UnaskedSenders } from './UnaskedSenders';

/** Refused alerts that an answer and the log tell of, of as many as there are. */
const TOLD = 100;

/** Takes what the sources of alerts post. */
export class AlertReceiver {
  readonly #sources: ReadonlyMap<string, AlertSource>;
  readonly #store: Pick<AlertInstanceStore, 'record'>;
  readonly #matcher: Pick<CurrentMatcher, 'getIfPossible'>;
  readonly #publish: (changes: AlertChange[]) => void;
  readonly #unasked: UnaskedSenders;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    sources: readonly AlertSource[];
    store: Pick<AlertInstanceStore, 'record'>;
    matcher: Pick<CurrentMatcher, 'getIfPossible'>;
    /** Tells others of what is stored. */
    publish: (changes: AlertChange[]) => void;
    /** Names of the Alertmanagers that are asked what fires. */
    asked: readonly string[];
    logger: LoggerService;
    now: () => number;
  }) {
    this.#sources = new Map(
      options.sources.map(source => [source.name, source]),
    );
    this.#store = options.store;
    this.#matcher = options.matcher;
    this.#publish = options.publish;
    this.#unasked = new UnaskedSenders(options);
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * Takes a payload.
   *
   * @throws NotFoundError - when there is no such source.
   * @throws InputError - when nothing of it can be taken.
   */
  async receive(name: string, payload: unknown): Promise<ReceivedAlerts> {
    const source = this.#sources.get(name);
    if (!source) {
      throw new NotFoundError(
        `There is no source ${name}. Configure it under runbook.alerts.sources`,
      );
    }
    const { alerts, refused, truncated, tellers = [] } = source.read(payload);
    if (refused.length > 0 && alerts.length === 0) {
      throw new InputError(
        `None of the alerts can be taken: ${refused
          .slice(0, TOLD)
          .map(({ index, reason }) => `alerts[${index}]: ${reason}`)
          .join('; ')}`,
      );
    }
    const entityRefsOf = await this.#matcher.getIfPossible();
    const owned = alerts.map(alert => ({
      alert,
      entityRefs: entityRefsOf(alert.labels),
    }));
    const now = new Date(this.#now());
    this.#publish(await this.#store.record(name, owned, now, tellers));
    if (refused.length > 0 || truncated > 0) {
      this.#logger.warn('Not all alerts of a payload were taken', {
        source: name,
        truncated,
        refused: refused.length,
        first: refused[0]?.reason ?? '',
      });
    }
    const firing = alerts.filter(({ state }) => state === 'firing').length;
    if (firing > 0) {
      this.#unasked.heard(tellers);
    }
    return {
      firing,
      resolved: alerts.length - firing,
      unowned: owned.filter(({ entityRefs = [] }) => entityRefs.length === 0)
        .length,
      truncated,
      refused,
    };
  }
}
