import { LoggerService } from '@backstage/backend-plugin-api';
import { readOwner, ServiceDirectory } from '../../../catalog';
import { dedupeKey, Outbox } from '../../../outbox';
import { ProcedureKey, ProcedureStore, StoredProcedure } from '../store';
import { PROCEDURE_NOTICES, subjectOf } from './ProcedureNotice';

/** Procedures read at once. */
const PAGE = 500;

const WEEK = 7 * 24 * 60 * 60_000;

/**
 * Reminds owners of procedures whose review is overdue: once a week for each
 * service, of all of them together. The key of a reminder names the week, so
 * looking more often, or from two replicas, reminds nobody twice.
 */
export class ReviewReminder {
  readonly #store: Pick<ProcedureStore, 'listOverdue'>;
  readonly #directory: Pick<ServiceDirectory, 'load'>;
  readonly #isSuperseded: (procedure: ProcedureKey) => Promise<boolean>;
  readonly #outbox: Outbox;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    store: Pick<ProcedureStore, 'listOverdue'>;
    directory: Pick<ServiceDirectory, 'load'>;
    /** Whether a document has taken the procedure's place. */
    isSuperseded: (procedure: ProcedureKey) => Promise<boolean>;
    outbox: Outbox;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#isSuperseded = options.isSuperseded;
    this.#outbox = options.outbox;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async remind(signal?: AbortSignal): Promise<void> {
    for (const [entityRef, procedures] of await this.#overdue()) {
      if (signal?.aborted) {
        return;
      }
      try {
        await this.#remindOf(entityRef, procedures);
      } catch (error) {
        // One service's fault must not keep the owners of others waiting.
        this.#logger.error('A reminder of reviews could not be written', {
          entityRef,
          error: String(error),
        });
      }
    }
  }

  async #overdue(): Promise<Map<string, StoredProcedure[]>> {
    const today = new Date(this.#now()).toISOString().slice(0, 10);
    const byService = new Map<string, StoredProcedure[]>();
    let after: ProcedureKey | undefined;
    do {
      const page: StoredProcedure[] = await this.#store.listOverdue(today, {
        limit: PAGE,
        ...(after && { after }),
      });
      for (const procedure of page) {
        const others = byService.get(procedure.entityRef) ?? [];
        byService.set(procedure.entityRef, [...others, procedure]);
      }
      after = page.length < PAGE ? undefined : page[page.length - 1];
    } while (after);
    return byService;
  }

  async #remindOf(entityRef: string, overdue: readonly StoredProcedure[]) {
    const [entity] = await this.#directory.load([entityRef]);
    const owner = entity && readOwner(entity);
    if (!owner) {
      return;
    }
    const procedures: Array<{ slug: string; title: string }> = [];
    for (const procedure of overdue) {
      if (!(await this.#isSuperseded(procedure))) {
        procedures.push({
          slug: procedure.slug,
          title: procedure.content.title,
        });
      }
    }
    if (procedures.length === 0) {
      return;
    }
    const now = this.#now();
    const week = Math.floor(now / WEEK);
    const { title = entity.metadata.name } = entity.metadata;
    await this.#outbox.transaction(tx =>
      this.#outbox.add(tx, PROCEDURE_NOTICES, [
        {
          key: dedupeKey('procedure-reviews', entityRef, week),
          subject: subjectOf(entityRef),
          dueAt: now,
          expiresAt: now + WEEK,
          payload: {
            kind: 'reviews-overdue',
            to: owner,
            service: { entityRef, title },
            procedures,
          },
        },
      ]),
    );
  }
}
