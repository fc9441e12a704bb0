import { isPaging, resolvePage } from 'incident-flow';
import { Message, OutboxSender } from '../../outbox';
import { RotationOnCallNow } from '../../rotations';
import { ACTORS, Entry, IncidentStore, StoredIncident } from '../store';
import { nextStep } from './nextStep';
import { PAGE_STEPS, PageStep } from './topics';

/**
 * Takes a step of paging when it is due: finds out who is on call at that
 * moment and puts it on record. The pages themselves and the next step follow
 * in the same transaction, see {@link pageOnWrite}.
 *
 * @remarks
 * A replica that dies before that leaves the step to another one. A step that
 * is on record already is not taken again.
 */
export class PageStepper implements OutboxSender<PageStep> {
  readonly topic = PAGE_STEPS;
  readonly concurrency = 5;
  readonly timeout = 10_000;
  /** Never given up: somebody waits for help. */
  readonly maxAttempts = Number.MAX_SAFE_INTEGER;
  readonly longestPause = 15_000;
  readonly #store: Pick<IncidentStore, 'find' | 'change'>;
  readonly #onCall: (
    rotation: string,
    at: number,
  ) => Promise<Pick<RotationOnCallNow, 'layers'> | undefined>;
  readonly #now: () => number;

  constructor(options: {
    store: Pick<IncidentStore, 'find' | 'change'>;
    /** Who is on call in a rotation; undefined where it is no more. */
    onCall: (
      rotation: string,
      at: number,
    ) => Promise<Pick<RotationOnCallNow, 'layers'> | undefined>;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#onCall = options.onCall;
    this.#now = options.now;
  }

  async send({ payload }: Message<PageStep>): Promise<void> {
    const { incident: id, step: number } = payload;
    const stored = await this.#store.find(id);
    if (!stored || !isWaiting(stored, number)) {
      return;
    }
    const now = this.#now();
    const { rotation } = stored.plan;
    const found =
      rotation === undefined ? undefined : await this.#onCall(rotation, now);
    const people = new Map(
      found?.layers.map(({ layer, people: users }) => [layer, users]),
    );
    await this.#store.change(id, { by: ACTORS.paging, now }, current =>
      isWaiting(current, number) ? entryOf(current, people, now) : [],
    );
  }
}

function isWaiting(stored: StoredIncident, number: number): boolean {
  return (
    isPaging(stored.incident) && (stored.pages.at(-1)?.step ?? -1) < number
  );
}

function entryOf(
  current: StoredIncident,
  people: ReadonlyMap<string, readonly string[]>,
  at: number,
): Entry[] {
  const step = nextStep(current);
  if (!step) {
    return [];
  }
  const { plan } = current;
  const made = { at, by: ACTORS.paging, step: step.number };
  const page = resolvePage(step.target, plan, layer => people.get(layer) ?? []);
  if (page) {
    return [{ kind: 'paged', ...made, ...page }];
  }
  const first =
    step.target.kind === 'layer' ? plan.layers.indexOf(step.target.layer) : 0;
  return [
    {
      kind: 'page-unreachable',
      ...made,
      skipped: plan.layers.slice(Math.max(first, 0)),
    },
  ];
}
