import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CHECK_ONCE_READ, checksOf, scoreOf } from '../checks';
import { RunbookImports } from '../../runbooks';
import { ServiceFacts, ServiceFactsReader } from '../facts';
import { CoverageRecord, CoverageStore, hashOf } from '../store';

/** What was found of one service is told again for this long, in milliseconds. */
const FRESH = 2_000;

/** Finds how well services are covered, and stores it. */
export class CoverageFinder {
  readonly #reader: Pick<ServiceFactsReader, 'read' | 'readAll' | 'readNamed'>;
  readonly #imports: RunbookImports;
  readonly #store: CoverageStore;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #running = new Map<string, Promise<CoverageRecord>>();

  constructor(options: {
    reader: Pick<ServiceFactsReader, 'read' | 'readAll' | 'readNamed'>;
    imports: RunbookImports;
    store: CoverageStore;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#reader = options.reader;
    this.#imports = options.imports;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * Of every service.
   *
   * @remarks
   * Nothing is stored before all are looked through. When it ends before, what
   * the last look found stays.
   */
  async findAll(signal: AbortSignal): Promise<void> {
    const startedAt = new Date(this.#now());
    const known = await this.#store.hashes();
    const changed: CoverageRecord[] = [];
    const seen = new Set<string>();
    for await (const services of this.#reader.readAll()) {
      signal.throwIfAborted();
      for (const facts of services) {
        const record = recordOf(facts);
        seen.add(record.entityRef);
        if (known.get(record.entityRef) !== hashOf(record)) {
          changed.push(record);
        }
      }
    }
    const gone = [...known.keys()].filter(entityRef => !seen.has(entityRef));
    const finishedAt = new Date(this.#now());
    await this.#store.saveRun({
      startedAt,
      finishedAt,
      changed,
      gone,
      services: seen.size,
    });
    this.#logger.info('Found how well services are covered', {
      services: seen.size,
      changed: changed.length,
      gone: gone.length,
      milliseconds: finishedAt.getTime() - startedAt.getTime(),
    });
  }

  /**
   * Of the services whose documents were read for the first time since all
   * were looked through.
   *
   * @remarks
   * A large estate takes longer to import than the first look waits. Without
   * any, this costs two reads of references. The sums of the day follow with
   * the next look at all.
   */
  async findRead(signal: AbortSignal): Promise<void> {
    if (!(await this.#store.lastRun())) {
      return;
    }
    const [imports, decided] = await Promise.all([
      this.#imports.listImports(),
      this.#store.decided(CHECK_ONCE_READ),
    ]);
    const read = [...imports].flatMap(([entityRef, { state }]) =>
      state === 'pending' || decided.has(entityRef) ? [] : entityRef,
    );
    if (read.length === 0) {
      return;
    }
    for await (const services of this.#reader.readNamed(read)) {
      signal.throwIfAborted();
      await this.#store.save(services.map(recordOf));
    }
    this.#logger.info('Found how well services just imported are covered', {
      services: read.length,
    });
  }

  /**
   * Of one service, as it is now: who mends what a check found sees it turn.
   * Asked for again within seconds, it is what was found before.
   */
  async find(entity: Entity): Promise<CoverageRecord> {
    const entityRef = stringifyEntityRef(entity);
    const stored = await this.#store.find(entityRef);
    if (stored && stored.computedAt.getTime() > this.#now() - FRESH) {
      return stored;
    }
    const running = this.#running.get(entityRef) ?? this.#findAnew(entity);
    this.#running.set(entityRef, running);
    try {
      return await running;
    } finally {
      this.#running.delete(entityRef);
    }
  }

  async #findAnew(entity: Entity): Promise<CoverageRecord> {
    const record = recordOf(await this.#reader.read(entity));
    await this.#store.save([record]);
    return record;
  }
}

function recordOf(facts: ServiceFacts): CoverageRecord {
  const { entityRef, title, owner, tier, editUrl, now } = facts;
  const checks = checksOf(facts);
  return {
    entityRef,
    title,
    ...(owner !== undefined && { owner }),
    ...(tier !== undefined && { tier }),
    score: scoreOf(checks),
    checks,
    ...(editUrl !== undefined && { editUrl }),
    computedAt: new Date(now),
  };
}
