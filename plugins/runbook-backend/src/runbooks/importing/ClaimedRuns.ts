import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { RunbookStatus } from 'backstage-plugin-runbook-common';
import limiter, { Limit } from 'p-limit';
import { ListedService } from '../../catalog';
import { Claim, KnownImport } from '../store';
import { SharedRuns } from './SharedRuns';

/** How long a claim outlives a holder that was killed, in milliseconds. */
const CLAIM_TIME = 30_000;

/** How often a live holder renews its claim, in milliseconds. */
const RENEW_INTERVAL = 10_000;

/** How long a refresh waits for an import that already runs, in milliseconds. */
const MAX_WAIT = 60_000;

/** How soon such a refresh looks, twice as long each time, in milliseconds. */
const FIRST_LOOK = 200;

/** Longest pause between two of its looks, in milliseconds. */
const LONGEST_LOOK = 5_000;

/** Refreshes imported at the same time: no reader waits for a whole sweep. */
const REFRESHES = 2;

/** What a claim brings, whatever is imported. */
export interface Claimed {
  claim: Claim;
  state: RunbookStatus['state'];
}

/** What an import found, whatever is imported. */
export interface Outcome {
  state: RunbookStatus['state'];
  failure?: string;
  startedAt: Date;
  finishedAt: Date;
}

/** A store that hands out claims. */
export interface ClaimStore<TClaimed extends Claimed, TOutcome> {
  claim(
    entityRef: string,
    options: { now: Date; until: Date },
  ): Promise<TClaimed | undefined>;
  renew(claim: Claim, until: Date): Promise<boolean>;
  release(claim: Claim): Promise<void>;
  save(claim: Claim, outcome: TOutcome): Promise<void>;
  getImport(entityRef: string): Promise<KnownImport | undefined>;
}

/**
 * Runs the imports of one kind: one at a time for each service over all
 * replicas, a bounded number of services at a time, and refreshes beside them.
 */
export class ClaimedRuns<TClaimed extends Claimed, TOutcome extends Outcome> {
  readonly #what: string;
  readonly #store: ClaimStore<TClaimed, TOutcome>;
  readonly #read: (
    service: ListedService,
    claimed: TClaimed,
    startedAt: Date,
    options: { force: boolean },
  ) => Promise<TOutcome>;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #imports: Limit;
  readonly #refreshImports = limiter(REFRESHES);
  readonly #refreshes = new SharedRuns();

  constructor(options: {
    /** What is imported, for the log: `Runbook`. */
    what: string;
    store: ClaimStore<TClaimed, TOutcome>;
    /** Reads the service's sources; whatever goes wrong is in the outcome. */
    read: (
      service: ListedService,
      claimed: TClaimed,
      startedAt: Date,
      options: { force: boolean },
    ) => Promise<TOutcome>;
    /** Services imported at the same time, refreshes not counted. */
    concurrency: number;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#what = options.what;
    this.#store = options.store;
    this.#read = options.read;
    this.#imports = limiter(options.concurrency);
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * Imports a service unless someone is at it already. Waits while as many
   * are imported as may be.
   *
   * @param options - With `force`, files are read and parsed even where they
   * are known to be unchanged.
   * @returns the state that the service now has.
   */
  async import(
    service: ListedService,
    options: { force: boolean },
  ): Promise<RunbookStatus['state'] | 'busy'> {
    return this.#imports(() => this.#import(service, options));
  }

  /**
   * Imports a service for someone who waits for it. While another import runs
   * this one waits, and takes the result of any that began after it was asked.
   *
   * @throws ConflictError - when the other import takes too long.
   */
  async importNow(service: ListedService): Promise<void> {
    return this.#refreshes.request(service.entityRef, () =>
      this.#refresh(service),
    );
  }

  async #import(
    service: ListedService,
    options: { force: boolean },
  ): Promise<RunbookStatus['state'] | 'busy'> {
    const startedAt = this.#now();
    const { entityRef } = service;
    const claimed = await this.#store.claim(entityRef, {
      now: startedAt,
      until: this.#claimEnd(),
    });
    if (!claimed) {
      return 'busy';
    }
    const renewal = setInterval(() => {
      this.#store.renew(claimed.claim, this.#claimEnd()).catch(error => {
        // The claim then runs out, and the save finds that out.
        this.#logger.warn('Renewing an import claim failed', {
          entityRef,
          error: String(error),
        });
      });
    }, RENEW_INTERVAL);
    try {
      const outcome = await this.#read(service, claimed, startedAt, options);
      await this.#store.save(claimed.claim, outcome);
      this.#log(service, claimed.state, outcome);
      return outcome.state;
    } catch (error) {
      await this.#store.release(claimed.claim);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  async #refresh(service: ListedService): Promise<void> {
    const asked = this.#now();
    const run = () => this.#import(service, { force: true });
    let pause = FIRST_LOOK;
    while ((await this.#refreshImports(run)) === 'busy') {
      if (this.#now().getTime() - asked.getTime() > MAX_WAIT) {
        throw new ConflictError(
          `Another import of ${service.entityRef} is still running; try again later`,
        );
      }
      await delay(pause);
      pause = Math.min(pause * 2, LONGEST_LOOK);
      const last = await this.#store.getImport(service.entityRef);
      if (last?.startedAt && last.startedAt >= asked) {
        return;
      }
    }
  }

  #claimEnd(): Date {
    return new Date(this.#now().getTime() + CLAIM_TIME);
  }

  #log(
    { entityRef }: ListedService,
    before: RunbookStatus['state'],
    outcome: TOutcome,
  ) {
    const fields = {
      entityRef,
      state: outcome.state,
      milliseconds: outcome.finishedAt.getTime() - outcome.startedAt.getTime(),
    };
    if (outcome.state === 'failed' && before !== 'failed') {
      this.#logger.warn(`${this.#what} import failed`, {
        ...fields,
        failure: outcome.failure ?? '',
      });
    } else if (outcome.state !== before) {
      this.#logger.info(`${this.#what} import finished`, fields);
    } else {
      this.#logger.debug(`${this.#what} import finished`, fields);
    }
  }
}
