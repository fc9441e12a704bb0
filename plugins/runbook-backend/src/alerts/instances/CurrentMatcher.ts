import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ServiceDirectory } from '../../catalog';
import { Labels, SelectingService, ServiceMatcher } from '../matching';

/** Youngest age at which the services are listed anew. */
const STALE = 60_000;

/** Listing takes no more than this part of one replica's time. */
const SHARE = 20;

/**
 * A matcher over the services of the catalog as they were not long ago. Each
 * replica has its own, as each takes alerts.
 */
export class CurrentMatcher {
  readonly #directory: Pick<ServiceDirectory, 'list'>;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #last?: { matcher: ServiceMatcher; listedAt: number; took: number };
  #listing?: Promise<ServiceMatcher>;

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
    const last = this.#last;
    if (!last) {
      return this.refresh();
    }
    if (this.#now() - last.listedAt >= Math.max(STALE, SHARE * last.took)) {
      // What fails here is told by the sweep, which refreshes as well.
      this.refresh().catch(() => {});
    }
    return last.matcher;
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
    this.#listing ??= this.#list().finally(() => {
      this.#listing = undefined;
    });
    return this.#listing;
  }

  async #list(): Promise<ServiceMatcher> {
    const started = this.#now();
    const services: SelectingService[] = [];
    for await (const page of this.#directory.list()) {
      services.push(
        ...page.map(({ entityRef, name, alertSelector }) => ({
          entityRef,
          name,
          selector: alertSelector,
        })),
      );
    }
    const matcher = new ServiceMatcher(services);
    const listedAt = this.#now();
    this.#last = { matcher, listedAt, took: listedAt - started };
    return matcher;
  }
}
