import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ServiceDirectory } from '../../catalog';

/** Age at which they are listed anew, in milliseconds: titles hardly ever change. */
const STALE = 5 * 60_000;

/** The same after the first listing, and one that failed: the catalog may still be filling. */
const STALE_AT_START = 10_000;

/** Listing takes no more than this part of one replica's time. */
const SHARE = 20;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
];

/** The titles that services have beside their names, as they were not long ago. */
export class ServiceTitles {
  readonly #directory: Pick<ServiceDirectory, 'listEntities'>;
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #now: () => number;
  #titles: ReadonlyMap<string, string> = new Map();
  #freshUntil = -Infinity;
  #isKnown = false;
  #listing?: Promise<void>;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'listEntities'>;
    logger: Pick<LoggerService, 'warn'>;
    now?: () => number;
  }) {
    this.#directory = options.directory;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Titles by full reference, the same map while none has changed. Those at
   * hand, listed anew beside where they are old; waits only for the first. Where
   * the catalog does not answer, services are found by their names.
   */
  async get(): Promise<ReadonlyMap<string, string>> {
    if (this.#now() >= this.#freshUntil) {
      const isFirst = this.#freshUntil === -Infinity;
      this.#listing ??= this.#list().finally(() => {
        this.#listing = undefined;
      });
      if (isFirst) {
        await this.#listing;
      }
    }
    return this.#titles;
  }

  async #list(): Promise<void> {
    const startedAt = this.#now();
    let stale = STALE_AT_START;
    try {
      const titles = new Map<string, string>();
      for await (const page of this.#directory.listEntities(FIELDS)) {
        for (const entity of page) {
          if (entity.metadata.title) {
            titles.set(stringifyEntityRef(entity), entity.metadata.title);
          }
        }
      }
      if (!isSame(titles, this.#titles)) {
        this.#titles = titles;
      }
      if (this.#isKnown) {
        stale = STALE;
      }
      this.#isKnown = true;
    } catch (error) {
      this.#logger.warn('Procedures are found without titles of services', {
        reason: toError(error).message,
      });
    }
    const now = this.#now();
    this.#freshUntil = now + Math.max(stale, SHARE * (now - startedAt));
  }
}

function isSame(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([ref, title]) => other.get(ref) === title)
  );
}
