import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { CurrentMatcher } from './CurrentMatcher';
import { AlertInstanceStore } from './store';

/** Firings that are compared at a time. */
const PART = 500;

const DAY = 24 * 60 * 60 * 1_000;

/** Keeps what is stored of alerts in step with the catalog and within bounds. */
export class InstanceUpkeep {
  readonly #store: AlertInstanceStore;
  readonly #matcher: Pick<CurrentMatcher, 'refresh'>;
  readonly #keepDays: number;
  readonly #publish: (
    changes: AlertChange[],
    formerly: readonly string[],
  ) => void;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    store: AlertInstanceStore;
    matcher: Pick<CurrentMatcher, 'refresh'>;
    keepDays: number;
    /** Tells others; also of the services that one belonged to. */
    publish: (changes: AlertChange[], formerly: readonly string[]) => void;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#matcher = options.matcher;
    this.#keepDays = options.keepDays;
    this.#publish = options.publish;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Schedules both; a lock in the database lets one replica do each. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'match-alerts',
      frequency: { minutes: 1 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 20 },
      scope: 'global',
      fn: signal => this.match(signal),
    });
    await scheduler.scheduleTask({
      id: 'forget-alerts',
      frequency: { hours: 1 },
      timeout: { minutes: 10 },
      initialDelay: { minutes: 2 },
      scope: 'global',
      fn: () => this.forget(),
    });
  }

  /** Gives what fires to services that are new or select otherwise since it was taken. */
  async match(signal?: AbortSignal): Promise<void> {
    let part = await this.#store.listOwners(undefined, PART);
    if (part.length === 0) {
      return;
    }
    const matcher = await this.#matcher.refresh();
    while (part.length > 0 && !signal?.aborted) {
      for (const { id, labels, entityRefs } of part) {
        const wanted = matcher.match(labels);
        if (wanted.join('\n') !== entityRefs.join('\n')) {
          this.#publish(await this.#store.setOwners(id, wanted), entityRefs);
        }
      }
      part = await this.#store.listOwners(part.at(-1)?.id, PART);
    }
  }

  /** Forgets what has been quiet for as long as it is kept. */
  async forget(): Promise<void> {
    const forgotten = await this.#store.forgetBefore(
      new Date(this.#now() - this.#keepDays * DAY),
    );
    if (forgotten > 0) {
      this.#logger.info('Forgot old alerts', { forgotten });
    }
  }
}
