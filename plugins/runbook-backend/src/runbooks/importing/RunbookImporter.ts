import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import { RunbookStatus } from 'backstage-plugin-runbook-common';
import limiter, { Limit } from 'p-limit';
import { ListedService } from '../../catalog';
import { SourceReaders } from '../sources';
import { unreadable } from '../sources/diagnostics';
import { ClaimedImport, ImportOutcome, RunbookStore } from '../store';
import { boundDiagnostics } from './boundDiagnostics';
import { documentIds } from './documentIds';
import { ParserState, readDocument } from './readDocument';
import { readSources } from './readSources';
import { SharedRuns } from './SharedRuns';
import { SourceMemory } from './SourceMemory';

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

/**
 * Imports the runbook of one service at a time: finds its sources, parses what
 * has changed and saves it whole. Whatever goes wrong is kept as that
 * service's state; its last good documents stay.
 */
export class RunbookImporter {
  readonly #store: RunbookStore;
  readonly #readers: SourceReaders;
  readonly #parser: Omit<ParserState, 'today'>;
  readonly #maxFiles: number;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #memory: SourceMemory;
  readonly #imports: Limit;
  readonly #refreshImports = limiter(REFRESHES);
  readonly #refreshes = new SharedRuns();

  constructor(options: {
    store: RunbookStore;
    readers: SourceReaders;
    parser: Omit<ParserState, 'today'>;
    /** Most files a service. */
    maxFiles: number;
    /** Services imported at the same time, refreshes not counted. */
    concurrency: number;
    /** Milliseconds before a host is asked again for what was not there. */
    recheckMissing: number;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#readers = options.readers;
    this.#parser = options.parser;
    this.#maxFiles = options.maxFiles;
    this.#memory = new SourceMemory(options);
    this.#imports = limiter(options.concurrency);
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
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

  async #read(
    service: ListedService,
    claimed: ClaimedImport,
    startedAt: Date,
    { force }: { force: boolean },
  ): Promise<ImportOutcome> {
    const parser: ParserState = {
      ...this.#parser,
      today: startedAt.toISOString().slice(0, 10),
    };
    const about = () => ({
      entityEtag: service.etag,
      startedAt,
      finishedAt: this.#now(),
    });
    if (!service.location && !service.runbook.declared) {
      return { state: 'missing', diagnostics: [], ...about() };
    }
    try {
      const reader = this.#readers.forLocation(service.location);
      const result = await readSources(service.runbook, reader, {
        maxFiles: this.#maxFiles,
        known: this.#memory.recall(service, claimed, {
          force,
          parser,
          isRemote: reader.isRemote,
          now: startedAt,
        }),
      });
      const diagnostics = boundDiagnostics(result.diagnostics);
      if (result.state !== 'found') {
        return { ...result, diagnostics, ...about() };
      }
      const known = new Map(claimed.documents.map(file => [file.path, file]));
      const ids = documentIds(
        result.files.map(({ path }) => path),
        new Map(claimed.documents.map(({ path, id }) => [path, id])),
      );
      const documents = result.files.map((file, index) =>
        readDocument(ids[index] ?? file.path, file, known.get(file.path), {
          ...parser,
          force,
        }),
      );
      return { state: 'imported', documents, diagnostics, ...about() };
    } catch (error) {
      const reason = toError(error).message;
      return {
        state: 'failed',
        failure: `${reason}. It is tried again at the next import.`,
        diagnostics: [unreadable('The runbook', reason)],
        ...about(),
      };
    }
  }

  #claimEnd(): Date {
    return new Date(this.#now().getTime() + CLAIM_TIME);
  }

  #log(
    { entityRef }: ListedService,
    before: RunbookStatus['state'],
    outcome: ImportOutcome,
  ) {
    const fields = {
      entityRef,
      state: outcome.state,
      milliseconds: outcome.finishedAt.getTime() - outcome.startedAt.getTime(),
    };
    if (outcome.state === 'failed' && before !== 'failed') {
      this.#logger.warn('Runbook import failed', {
        ...fields,
        failure: outcome.failure,
      });
    } else if (outcome.state !== before) {
      this.#logger.info('Runbook import finished', fields);
    } else {
      this.#logger.debug('Runbook import finished', fields);
    }
  }
}
