import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import { RunbookStatus } from 'backstage-plugin-runbook-common';
import { ListedService } from '../../catalog';
import { SourceReaders } from '../sources';
import { unreadable } from '../sources/diagnostics';
import { ClaimedImport, ImportOutcome, RunbookStore } from '../store';
import { documentIds } from './documentIds';
import { isOutdated, ParserState, readDocument } from './readDocument';
import { readSources } from './readSources';

/** How long a claim outlives a holder that was killed, in milliseconds. */
const CLAIM_TIME = 30_000;

/** How often a live holder renews its claim, in milliseconds. */
const RENEW_INTERVAL = 10_000;

/** How long a refresh waits for an import that already runs, in milliseconds. */
const MAX_WAIT = 60_000;

/** How often such a refresh looks, in milliseconds. */
const LOOK_INTERVAL = 200;

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

  constructor(options: {
    store: RunbookStore;
    readers: SourceReaders;
    parser: Omit<ParserState, 'today'>;
    /** Most files a service. */
    maxFiles: number;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#readers = options.readers;
    this.#parser = options.parser;
    this.#maxFiles = options.maxFiles;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Imports a service unless someone is at it already.
   *
   * @param options - With `force`, files are read and parsed even where they
   * are known to be unchanged.
   * @returns the state that the service now has.
   */
  async import(
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
    const asked = this.#now();
    while ((await this.import(service, { force: true })) === 'busy') {
      if (this.#now().getTime() - asked.getTime() > MAX_WAIT) {
        throw new ConflictError(
          `Another import of ${service.entityRef} is still running; try again later`,
        );
      }
      await delay(LOOK_INTERVAL);
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
      // Without ETags the hosts send the files, which a new parse needs.
      const parseAnew =
        force || claimed.documents.some(known => isOutdated(known, parser));
      const result = await readSources(
        service.runbook,
        this.#readers.forLocation(service.location),
        {
          maxFiles: this.#maxFiles,
          known: {
            files: parseAnew ? [] : claimed.documents,
            diagnostics: claimed.diagnostics,
          },
        },
      );
      if (result.state !== 'found') {
        return { ...result, ...about() };
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
      const { diagnostics } = result;
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
