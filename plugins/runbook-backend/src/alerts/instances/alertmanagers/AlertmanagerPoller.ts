import { LoggerService } from '@backstage/backend-plugin-api';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { AlertmanagerConfig } from '../../../config';
import { CurrentMatcher } from '../CurrentMatcher';
import { AlertmanagerStore } from '../store';
import { AlertmanagerClient, AlertmanagerProblem } from './AlertmanagerClient';
import { Listing } from './readListing';

/** Asks one Alertmanager what fires and takes its answer. */
export class AlertmanagerPoller {
  readonly #config: AlertmanagerConfig;
  readonly #client: Pick<AlertmanagerClient, 'list'>;
  readonly #store: AlertmanagerStore;
  readonly #matcher: Pick<CurrentMatcher, 'getIfPossible'>;
  readonly #publish: (changes: AlertChange[]) => void;
  readonly #onStanding: () => void;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    config: AlertmanagerConfig;
    client: Pick<AlertmanagerClient, 'list'>;
    store: AlertmanagerStore;
    matcher: Pick<CurrentMatcher, 'getIfPossible'>;
    /** Tells others of what is stored. */
    publish: (changes: AlertChange[]) => void;
    /** It cannot be reached any more, or can again. */
    onStanding: () => void;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#config = options.config;
    this.#client = options.client;
    this.#store = options.store;
    this.#matcher = options.matcher;
    this.#publish = options.publish;
    this.#onStanding = options.onStanding;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async poll(): Promise<void> {
    const { name, interval, timeout, endAfter } = this.#config;
    const startedAt = new Date(this.#now());
    const before = (await this.#store.list()).find(one => one.name === name);
    const listing = await this.#ask(startedAt, before?.problem);
    if (!listing) {
      return;
    }
    const heardAt = before?.heardAt?.getTime() ?? 0;
    if (
      before?.problem ||
      startedAt.getTime() - heardAt > 3 * (interval + timeout)
    ) {
      // Nobody looked meanwhile: it may have started anew and know of nothing.
      await this.#store.restartMissing(name);
    }
    this.#publish(
      await this.#store.reconcile({
        poll: { alertmanager: name, startedAt, endAfter },
        listed: listing.alerts,
        entityRefsOf: await this.#matcher.getIfPossible(),
        now: new Date(this.#now()),
      }),
    );
    await this.#store.saveAnswer(name, startedAt);
    if (listing.refused > 0) {
      this.#logger.warn('Not all alerts of a list were taken', {
        alertmanager: name,
        refused: listing.refused,
        first: listing.reason ?? '',
      });
    }
    if (before?.problem) {
      this.#logger.info('An Alertmanager answers again', {
        alertmanager: name,
      });
    }
    if (before?.problem || !before?.heardAt) {
      this.#onStanding();
    }
  }

  async #ask(
    startedAt: Date,
    known: string | undefined,
  ): Promise<Listing | undefined> {
    const { name } = this.#config;
    try {
      return await this.#client.list();
    } catch (error) {
      if (!(error instanceof AlertmanagerProblem)) {
        throw error;
      }
      const { message } = error;
      await this.#store.saveProblem(name, startedAt, message);
      if (message !== known) {
        this.#logger.warn('An Alertmanager cannot be asked', {
          alertmanager: name,
          reason: message,
        });
        this.#onStanding();
      }
      return undefined;
    }
  }
}
