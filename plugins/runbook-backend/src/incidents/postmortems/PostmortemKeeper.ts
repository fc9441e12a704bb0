import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  Postmortem,
  PostmortemUpdate,
  TimelineEntry,
} from 'backstage-plugin-runbook-common';
import { BusinessCalendar } from 'incident-flow';
import {
  IncidentAnswers,
  toSummary,
  toTimelineEntries,
  usersOf,
} from '../answers';
import {
  IncidentStore,
  PostmortemToSave,
  StoredIncident,
  StoredPostmortem,
  WriteOptions,
} from '../store';
import { generatePostmortem, NameOf } from './generatePostmortem';

/** Entries that a draft is made of. */
const MAX_ENTRIES = 5_000;

/** Reads, generates and saves postmortems. */
export class PostmortemKeeper {
  readonly #store: IncidentStore;
  readonly #answers: Pick<IncidentAnswers, 'people'>;
  readonly #calendar: BusinessCalendar;

  constructor(options: {
    store: IncidentStore;
    answers: Pick<IncidentAnswers, 'people'>;
    calendar: BusinessCalendar;
  }) {
    this.#store = options.store;
    this.#answers = options.answers;
    this.#calendar = options.calendar;
  }

  /** The postmortem as saved, or as the record tells it while nobody saved one. */
  async read(
    stored: StoredIncident,
    credentials: BackstageCredentials,
  ): Promise<Postmortem> {
    const saved = await this.#store.findPostmortem(stored.id);
    if (saved) {
      return this.#told(stored, saved, credentials);
    }
    return this.#told(
      stored,
      {
        state: 'draft',
        markdown: await this.#generate(stored, credentials),
        actionItems: [],
        revision: 0,
      },
      credentials,
    );
  }

  /**
   * @throws ConflictError - when it is of another revision, or is published
   * while the incident goes on.
   */
  async save(
    id: string,
    update: PostmortemUpdate,
    write: WriteOptions & { ifMatch: number },
    credentials: BackstageCredentials,
  ): Promise<Postmortem> {
    const saved = await this.#store.savePostmortem(
      id,
      write,
      (current, before) => planPostmortem(current, before, update, write.now),
    );
    const stored = await this.#store.find(id);
    if (!stored) {
      throw new ConflictError(`The incident ${id} was removed meanwhile`);
    }
    return this.#told(stored, saved, credentials);
  }

  /** Names of people and services, as a reader may know them. */
  async namesOf(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<NameOf> {
    const people = await this.#answers.people(usersOf(refs), credentials);
    const names = new Map(
      people.map(({ entityRef, displayName }) => [entityRef, displayName]),
    );
    return ref => names.get(ref) ?? ref.slice(ref.lastIndexOf('/') + 1);
  }

  async #generate(
    stored: StoredIncident,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const found = await this.#store.timeline(stored.id, {
      after: 0,
      limit: MAX_ENTRIES,
    });
    const entries = found ? toTimelineEntries(found, stored.incident) : [];
    return generatePostmortem(stored, entries, {
      nameOf: await this.namesOf(
        [...stored.responders, ...entries.flatMap(namedBy)],
        credentials,
      ),
      timeZone: stored.plan.timeZone,
    });
  }

  async #told(
    stored: StoredIncident,
    saved: Omit<StoredPostmortem, 'updatedAt' | 'updatedBy'> &
      Partial<StoredPostmortem>,
    credentials: BackstageCredentials,
  ): Promise<Postmortem> {
    const clock = toSummary(stored, this.#calendar).clocks.find(
      ({ kind }) => kind === 'postmortem',
    );
    return {
      incident: stored.id,
      ...saved,
      ...(clock && { dueAt: clock.due }),
      people: await this.#answers.people(
        usersOf([
          saved.updatedBy,
          ...saved.actionItems.map(({ owner }) => owner),
        ]),
        credentials,
      ),
    };
  }
}

function namedBy(entry: TimelineEntry): string[] {
  return entry.kind === 'paged' ? [entry.by, ...entry.recipients] : [entry.by];
}

/** What is to be saved. */
export function planPostmortem(
  { incident }: StoredIncident,
  before: StoredPostmortem | undefined,
  update: PostmortemUpdate,
  now: number,
): PostmortemToSave {
  if (incident.state === 'cancelled' || incident.state === 'merged') {
    throw new ConflictError(
      incident.state === 'merged'
        ? `The incident goes on as ${incident.mergedInto}; its postmortem is there`
        : 'The incident was declared in error and has no postmortem',
    );
  }
  if (update.state === 'published' && incident.state !== 'resolved') {
    throw new ConflictError(
      `The incident is ${incident.state}. Resolve it, then publish its postmortem`,
    );
  }
  const at = new Date(now).toISOString();
  const published =
    update.state === 'published' ? before?.publishedAt ?? at : undefined;
  return {
    state: update.state,
    markdown: update.markdown,
    actionItems: update.actionItems.map(item => {
      const earlier = before?.actionItems.find(({ id }) => id === item.id);
      return { ...item, ...(item.done && { doneAt: earlier?.doneAt ?? at }) };
    }),
    ...(published !== undefined && { publishedAt: published }),
  };
}
