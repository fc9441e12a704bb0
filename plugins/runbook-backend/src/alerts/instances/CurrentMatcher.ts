import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ListedService, ServiceDirectory } from '../../catalog';
import { Labels, SelectingService, ServiceMatcher } from '../matching';

/** Youngest age at which the services are listed anew. */
const STALE = 60_000;

/** The same after the first listing: at a start, the catalog may still be filling. */
const STALE_AT_START = 10_000;

/** Listing takes no more than this part of one replica's time. */
const SHARE = 20;

/** A service as it is listed. */
export interface KnownService extends SelectingService {
  title: string;
  owner?: ListedService['owner'];
}

/** The services, and what finds those that an alert belongs to. */
interface Listed {
  services: ReadonlyMap<string, KnownService>;
  matcher: ServiceMatcher;
}

/**
 * A matcher over the services of the catalog as they were not long ago. Each
 * replica has its own, as each takes alerts.
 */
export class CurrentMatcher {
  readonly #directory: Pick<ServiceDirectory, 'list'>;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #last?: Listed & { listedAt: number; staleAfter: number };
  #listing?: Promise<Listed>;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'list'>;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#directory = options.directory;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** The matcher at hand, listed anew beside where it is stale; waits only for the first. */
  async get(): Promise<ServiceMatcher> {
    const { matcher } = await this.#current();
    return matcher;
  }

  /** The services that it matches with, by full reference. */
  async services(): Promise<ReadonlyMap<string, KnownService>> {
    const { services } = await this.#current();
    return services;
  }

  /**
   * Tells the services of an alert; undefined where the catalog has never
   * answered, so that alerts are kept and find their services later.
   */
  async getIfPossible(): Promise<(labels: Labels) => string[] | undefined> {
    try {
      const matcher = await this.get();
      return labels => matcher.match(labels);
    } catch (error) {
      this.#logger.warn('Services of alerts are looked up later', {
        reason: toError(error).message,
      });
      return () => undefined;
    }
  }

  /** Lists the services now, at most once at a time. */
  async refresh(): Promise<ServiceMatcher> {
    const { matcher } = await this.#relist();
    return matcher;
  }

  async #current(): Promise<Listed> {
    const last = this.#last;
    if (!last) {
      return this.#relist();
    }
    if (this.#now() - last.listedAt >= last.staleAfter) {
      // What fails here is told by the sweep, which refreshes as well.
      this.#relist().catch(() => {});
    }
    return last;
  }

  async #relist(): Promise<Listed> {
    this.#listing ??= this.#list().finally(() => {
      this.#listing = undefined;
    });
    return this.#listing;
  }

  async #list(): Promise<Listed> {
    const started = this.#now();
    const services = new Map<string, KnownService>();
    for await (const page of this.#directory.list()) {
      for (const { entityRef, alertSelector: selector, ...listed } of page) {
        const { name, title = name, owner } = listed;
        services.set(entityRef, { entityRef, name, title, owner, selector });
      }
    }
    const matcher = new ServiceMatcher([...services.values()]);
    const listedAt = this.#now();
    const staleAfter = this.#last
      ? Math.max(STALE, SHARE * (listedAt - started))
      : STALE_AT_START;
    this.#last = { services, matcher, listedAt, staleAfter };
    return this.#last;
  }
}
