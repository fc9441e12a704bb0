import { setTimeout } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { SharedRuns } from '../importing';
import { WrittenDocuments } from '../procedures';
import { findableProcedures } from './FindableProcedure';
import { LibraryStore } from './LibraryStore';
import { ProcedureIndex } from './ProcedureIndex';
import { ServiceTitles } from './ServiceTitles';

/** Services that are read and taken in without a pause for other requests. */
const PAGE = 25;

/** How long an answer waits for an index that is not finished, in milliseconds. */
const PATIENCE = 1_500;

/**
 * The index of all procedures as they are stored now.
 *
 * @remarks
 * It is made when it is first asked for, and lives in the memory of this
 * replica. What it is made of is in the database: whoever asks, asks there
 * first whether it has changed, so that what any replica has saved is found in
 * the next answer of each. Only services that have changed are read again. The
 * titles of services are the catalog's, and some minutes old.
 */
export class CurrentProcedureIndex {
  readonly #store: LibraryStore;
  readonly #documents: WrittenDocuments;
  readonly #titles: Pick<ServiceTitles, 'get'>;
  readonly #logger: LoggerService;
  readonly #patience: number;
  readonly #runs = new SharedRuns();
  readonly #index = new ProcedureIndex();
  readonly #known = new Map<string, string>();
  #version: string | undefined;
  #titled: ReadonlyMap<string, string> | undefined;

  constructor(options: {
    store: LibraryStore;
    documents: WrittenDocuments;
    titles: Pick<ServiceTitles, 'get'>;
    logger: LoggerService;
    /** Milliseconds that a call waits. */
    patience?: number;
  }) {
    this.#store = options.store;
    this.#documents = options.documents;
    this.#titles = options.titles;
    this.#logger = options.logger;
    this.#patience = options.patience ?? PATIENCE;
  }

  /**
   * The index with all that was stored before the call. `complete` is false
   * where that takes long, as after a start: the index then has what was read so
   * far, and goes on by itself.
   */
  async get(): Promise<{
    index: Pick<ProcedureIndex, 'find'>;
    complete: boolean;
  }> {
    const patience = new AbortController();
    const complete = await Promise.race([
      this.#runs.request('index', () => this.#update()).then(() => true),
      setTimeout(this.#patience, false, { signal: patience.signal }),
    ]).finally(() => patience.abort());
    return { index: this.#index, complete };
  }

  async #update(): Promise<void> {
    // Asked before what it stands for is read: a change in between is then seen
    // as one the next time, and never missed.
    const [version, titles] = await Promise.all([
      this.#store.version(),
      this.#titles.get(),
    ]);
    if (version === this.#version && titles === this.#titled) {
      return;
    }
    const startedAt = Date.now();
    const versions = new Map(
      [...(await this.#store.listVersions())].map(([ref, its]) => [
        ref,
        `${its} ${titles.get(ref) ?? ''}`,
      ]),
    );
    const gone = [...this.#known.keys()].filter(ref => !versions.has(ref));
    for (const entityRef of gone) {
      this.#index.put(entityRef, []);
      this.#known.delete(entityRef);
    }
    const changed = [...versions].filter(
      ([entityRef, its]) => this.#known.get(entityRef) !== its,
    );
    for (let start = 0; start < changed.length; start += PAGE) {
      await this.#takeIn(changed.slice(start, start + PAGE), titles);
    }
    this.#version = version;
    this.#titled = titles;
    this.#logger.debug('The index of procedures is up to date', {
      services: changed.length + gone.length,
      procedures: this.#index.size,
      durationMs: Date.now() - startedAt,
    });
  }

  async #takeIn(
    services: ReadonlyArray<[string, string]>,
    titles: ReadonlyMap<string, string>,
  ): Promise<void> {
    const read = await this.#store.read(services.map(([ref]) => ref));
    for (const { entityRef, imported, written } of read) {
      this.#index.put(
        entityRef,
        findableProcedures(entityRef, [
          ...imported,
          ...this.#documents.documentsOf(written, imported),
        ]),
        titles.get(entityRef),
      );
    }
    services.forEach(([ref, version]) => this.#known.set(ref, version));
    await new Promise(resolve => setImmediate(resolve));
  }
}
