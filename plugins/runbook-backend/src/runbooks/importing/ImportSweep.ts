import { LoggerService } from '@backstage/backend-plugin-api';
import limiter from 'p-limit';
import { ListedService, ServiceDirectory } from '../../catalog';
import { ImportConfig } from '../../config';
import { KnownImport, RunbookStore } from '../store';
import { RunbookImporter } from './RunbookImporter';

/** Looking at the catalog takes at most one part in this many of the time. */
const LISTING_SHARE = 20;

/** Entities a call, when the catalog is asked whether they are really gone. */
const CHUNK = 200;

/**
 * Goes through all services of the catalog and imports those that are due.
 *
 * @remarks
 * The catalog publishes no event when an entity appears or changes, so
 * {@link ImportSweep.followCatalog} looks at the entities' ETags every few
 * seconds. In a large catalog it looks less often by itself.
 */
export class ImportSweep {
  readonly #directory: Pick<ServiceDirectory, 'list' | 'load'>;
  readonly #store: RunbookStore;
  readonly #importer: Pick<RunbookImporter, 'import'>;
  readonly #config: ImportConfig;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #notBefore = 0;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'list' | 'load'>;
    store: RunbookStore;
    importer: Pick<RunbookImporter, 'import'>;
    config: ImportConfig;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#directory = options.directory;
    this.#store = options.store;
    this.#importer = options.importer;
    this.#config = options.config;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Imports every service whose sources may have changed. */
  async importAll(signal?: AbortSignal): Promise<void> {
    await this.#sweep(
      (service, known) => !known || this.#isDue(service, known),
      signal,
    );
  }

  /** Imports the services whose entity is new or has changed. */
  async followCatalog(signal?: AbortSignal): Promise<void> {
    if (this.#now().getTime() < this.#notBefore) {
      return;
    }
    const listing = await this.#sweep(
      (service, known) => known?.entityEtag !== service.etag,
      signal,
    );
    this.#notBefore = this.#now().getTime() + listing * LISTING_SHARE;
  }

  /** @returns how long listing took, in milliseconds. */
  async #sweep(
    isWanted: (service: ListedService, known?: KnownImport) => boolean,
    signal?: AbortSignal,
  ): Promise<number> {
    const known = await this.#store.listImports();
    const gone = new Set(known.keys());
    const due: ListedService[] = [];
    const listedAt = this.#now().getTime();
    for await (const page of this.#directory.list()) {
      if (signal?.aborted) {
        return this.#now().getTime() - listedAt;
      }
      for (const service of page) {
        gone.delete(service.entityRef);
        if (isWanted(service, known.get(service.entityRef))) {
          due.push(service);
        }
      }
    }
    const listing = this.#now().getTime() - listedAt;
    await this.#removeVanished([...gone]);
    // A sweep may be ended by its timeout, so it begins with those that have
    // waited longest: otherwise the end of a large catalog would never come.
    const checkedAt = ({ entityRef }: ListedService) =>
      known.get(entityRef)?.checkedAt?.getTime() ?? 0;
    due.sort((one, other) => checkedAt(one) - checkedAt(other));
    const limit = limiter(this.#config.concurrency);
    await Promise.all(
      due.map(service =>
        limit(async () => signal?.aborted || this.#import(service)),
      ),
    );
    return listing;
  }

  async #import(service: ListedService): Promise<void> {
    try {
      await this.#importer.import(service, { force: false });
    } catch (error) {
      // What is the service's own fault is in its state. This is ours, and
      // must not keep the others waiting.
      this.#logger.error('Runbook import could not be saved', {
        entityRef: service.entityRef,
        error: String(error),
      });
    }
  }

  /**
   * Whether a service has to be asked. Where it had no runbook, every look
   * costs several calls to the host, so it is asked less often.
   */
  #isDue(service: ListedService, known: KnownImport): boolean {
    if (
      known.state !== 'missing' ||
      known.entityEtag !== service.etag ||
      service.location?.type !== 'url' ||
      !known.checkedAt
    ) {
      return true;
    }
    const age = this.#now().getTime() - known.checkedAt.getTime();
    return age >= this.#config.recheckMissing;
  }

  /**
   * Removes what the catalog no longer has. It is asked once more by name:
   * an entity that moves between two pages of a listing is not gone.
   */
  async #removeVanished(entityRefs: string[]): Promise<void> {
    for (let start = 0; start < entityRefs.length; start += CHUNK) {
      const chunk = entityRefs.slice(start, start + CHUNK);
      const entities = await this.#directory.load(chunk);
      const vanished = chunk.filter((_, index) => !entities[index]);
      if (vanished.length > 0) {
        await this.#store.remove(vanished);
        this.#logger.info('Runbooks of vanished services removed', {
          services: vanished.length,
        });
      }
    }
  }
}
