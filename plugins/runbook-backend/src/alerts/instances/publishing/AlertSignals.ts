import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  ALERT_SIGNAL_CHANNEL,
  AlertSignal,
  alertSignalKey,
} from 'backstage-plugin-runbook-common';

/** Shortest pause between two signals of one replica, in milliseconds. */
const PAUSE = 1_000;

/** With more services than this, a signal is for all. */
const MAX_KEYS = 1_000;

/**
 * Tells open tabs to ask again. What changes in quick succession is told
 * together: the first at once, the rest a second later.
 */
export class AlertSignals {
  readonly #signals: Pick<SignalsService, 'publish'>;
  readonly #logger: LoggerService;
  readonly #keys = new Set<string>();
  #isWaiting = false;
  #isForAll = false;
  #pause?: NodeJS.Timeout;

  constructor(options: {
    signals: Pick<SignalsService, 'publish'>;
    logger: LoggerService;
  }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Something of these services has changed; of all without any. */
  changed(entityRefs?: readonly string[]): void {
    if (entityRefs) {
      entityRefs.forEach(ref => this.#keys.add(alertSignalKey(ref)));
    } else {
      this.#isForAll = true;
    }
    if (this.#pause) {
      this.#isWaiting = true;
    } else {
      this.#tell();
    }
  }

  #tell() {
    const isForAll = this.#isForAll || this.#keys.size > MAX_KEYS;
    const message: AlertSignal = isForAll ? {} : { services: [...this.#keys] };
    this.#keys.clear();
    this.#isForAll = false;
    this.#isWaiting = false;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#isWaiting) {
        this.#tell();
      }
    }, PAUSE);
    // Nobody waits for a signal: tabs ask anyway, only later.
    this.#pause.unref();
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: ALERT_SIGNAL_CHANNEL,
        message,
      })
      .catch(error =>
        this.#logger.warn('Open tabs could not be told of alerts', {
          reason: toError(error).message,
        }),
      );
  }
}
