import { LoggerService } from '@backstage/backend-plugin-api';
import limiter from 'p-limit';
import { ListedService, ServiceDirectory } from '../../catalog';
import { ImportConfig } from '../../config';
import { KnownImport } from '../store';
import { ServiceImport } from './ServiceImport';

/** Looking at the catalog takes at most one part in this many of the time. */
const LISTING_SHARE = 20;

/** Entities a call, when the catalog is asked whether they are really gone. */
const CHUNK = 200;

/** One import that a sweep found to be due. */
interface DueImport {
  part: ServiceImport;
  service: ListedService;
  /** When the service was last asked, in milliseconds since the epoch. */
  checkedAt: number;
}

/**
 * Goes through all services of the catalog and imports what is due of each.
 *
 * @remarks
 * The catalog publishes no event when an entity appears or changes, so
 * {@link ImportSweep.followCatalog} looks at the entities' ETags every few
 * seconds. In a large catalog it looks less often by itself.
 */
export class ImportSweep {
  readonly #directory: Pick<ServiceDirectory, 'list' | 'load'>;
  readonly #imports: readonly ServiceImport[];
  readonly #config: ImportConfig;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #notBefore = 0;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'list' | 'load'>;
    imports: readonly ServiceImport[];
    config: ImportConfig;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#directory = options.directory;
    this.#imports = options.imports;
    this.#config = options.config;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Imports every service whose sources may have changed. */
  async importAll(signal?: AbortSignal): Promise<void> {
    await this.#sweep(
      (part, service, known) =>
        !known ||
        known.entityEtag !== service.etag ||
        part.isDue(service, known, this.#now()),
      signal,
    );
  }

  /** Imports the services whose entity is new or has changed. */
  async followCatalog(signal?: AbortSignal): Promise<void> {
    if (this.#now().getTime() < this.#notBefore) {
      return;
    }
    const listing = await this.#sweep(
      (_, service, known) => known?.entityEtag !== service.etag,
      signal,
    );
    this.#notBefore = this.#now().getTime() + listing * LISTING_SHARE;
  }

  /** @returns how long listing took, in milliseconds. */
  async #sweep(
    isWanted: (
      part: ServiceImport,
      service: ListedService,
      known?: KnownImport,
    ) => boolean,
    signal?: AbortSignal,
  ): Promise<number> {
    const parts = await Promise.all(
      this.#imports.map(async part => {
        const known = await part.store.listImports();
        return { part, known, gone: new Set(known.keys()) };
      }),
    );
    const due: DueImport[] = [];
    const listedAt = this.#now().getTime();
    for await (const page of this.#directory.list()) {
      if (signal?.aborted) {
        return this.#now().getTime() - listedAt;
      }
      for (const service of page) {
        for (const { part, known, gone } of parts) {
          gone.delete(service.entityRef);
          const last = known.get(service.entityRef);
          if (part.concerns(service, last) && isWanted(part, service, last)) {
            due.push({
              part,
              service,
              checkedAt: last?.checkedAt?.getTime() ?? 0,
            });
          }
        }
      }
    }
    const listing = this.#now().getTime() - listedAt;
    for (const { part, gone } of parts) {
      await this.#removeVanished(part, [...gone]);
    }
    // A sweep may be ended by its timeout, so it begins with those that have
    // waited longest: otherwise the end of a large catalog would never come.
    due.sort((one, other) => one.checkedAt - other.checkedAt);
    const limit = limiter(this.#config.concurrency);
    await Promise.all(
      due.map(entry =>
        limit(async () => signal?.aborted || this.#import(entry)),
      ),
    );
    return listing;
  }

  async #import({ part, service }: DueImport): Promise<void> {
    try {
      await part.importer.import(service, { force: false });
    } catch (error) {
      // What is the service's own fault is in its state. This is ours, and
      // must not keep the others waiting.
      this.#logger.error(`${part.what} import could not be saved`, {
        entityRef: service.entityRef,
        error: String(error),
      });
    }
  }

  /**
   * Removes what the catalog no longer has. It is asked once more by name:
   * an entity that moves between two pages of a listing is not gone.
   */
  async #removeVanished(
    part: ServiceImport,
    entityRefs: string[],
  ): Promise<void> {
    for (let start = 0; start < entityRefs.length; start += CHUNK) {
      const chunk = entityRefs.slice(start, start + CHUNK);
      const entities = await this.#directory.load(chunk);
      const vanished = chunk.filter((_, index) => !entities[index]);
      if (vanished.length > 0) {
        await part.store.remove(vanished);
        this.#logger.info(`${part.what} of vanished services removed`, {
          services: vanished.length,
        });
      }
    }
  }
}
