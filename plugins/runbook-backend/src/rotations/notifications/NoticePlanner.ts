import { LoggerService } from '@backstage/backend-plugin-api';
import { NewMessage, Outbox } from '../../outbox';
import { CalendarSource } from '../CalendarSource';
import { RotationStore, StoredRotation } from '../store';
import { Notice, NOTICES, planSubjectOf } from './Notice';
import { NotifiedRotation, toNotifiedRotation } from './NotifiedRotation';
import { planNotices, planRange } from './planNotices';
import { reconcile } from './reconcile';

/** Rotations read at once. */
const PAGE = 100;

/**
 * Keeps the outbox in step with who will be on call: adds the notices that come
 * due, and takes back those whose shift or gap is no longer to come.
 *
 * @remarks
 * Two replicas that plan at the same time, or one that plans again after it was
 * killed, add nothing twice: the outbox knows the keys.
 */
export class NoticePlanner {
  readonly #store: Pick<RotationStore, 'list'>;
  readonly #calendars: CalendarSource;
  readonly #outbox: Outbox;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    store: Pick<RotationStore, 'list'>;
    calendars: CalendarSource;
    outbox: Outbox;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#calendars = options.calendars;
    this.#outbox = options.outbox;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Plans the notices of all rotations. */
  async sweep(signal?: AbortSignal): Promise<void> {
    let after: string | undefined;
    do {
      const range = planRange(this.#now());
      const page: StoredRotation[] = await this.#store.list({
        range,
        limit: PAGE,
        ...(after !== undefined && { after }),
      });
      const calendars = await this.#calendars.load(page, range);
      for (const stored of page) {
        if (signal?.aborted) {
          return;
        }
        await this.#planOne(
          toNotifiedRotation(stored, calendars.get(stored.id) ?? []),
        );
      }
      after = page.length < PAGE ? undefined : page[page.length - 1]?.id;
    } while (after !== undefined);
  }

  /** Plans the notices of one rotation. */
  async plan(rotation: NotifiedRotation): Promise<void> {
    const now = this.#now();
    await this.#keepInStep(rotation.id, planNotices(rotation, now), now);
  }

  /** Takes back what was planned for a rotation that is no more. */
  async drop(rotationId: string): Promise<void> {
    await this.#keepInStep(rotationId, [], this.#now());
  }

  async #planOne(rotation: NotifiedRotation): Promise<void> {
    try {
      await this.plan(rotation);
    } catch (error) {
      // One rotation's fault must not keep the people of the others waiting.
      this.#logger.error('The notices of a rotation could not be planned', {
        rotation: rotation.id,
        error: String(error),
      });
    }
  }

  async #keepInStep(
    rotationId: string,
    planned: Array<NewMessage<Notice>>,
    now: number,
  ): Promise<void> {
    const subject = planSubjectOf(rotationId);
    await this.#outbox.transaction(async tx => {
      const known = await this.#outbox.list(tx, { topic: NOTICES, subject });
      const { fresh, vanished } = reconcile(planned, known, now);
      // Also when it was sent: should the shift come back, that is news.
      await this.#outbox.forget(tx, vanished);
      await this.#outbox.add(tx, NOTICES, fresh);
    });
  }
}
