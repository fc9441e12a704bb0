import { BusinessCalendar, clocks } from 'incident-flow';
import { IncidentStore, StoredIncident } from '../store';

/** Incidents that are read at a time, unless told otherwise. */
const PAGE = 200;

const DAY = 24 * 60 * 60_000;

/** Incidents that were declared before are not looked at. */
const DAYS_BACK = 365;

/** What a service owes of postmortems. */
export interface OwedPostmortems {
  /** Incidents that a postmortem was or is due of. */
  owed: number;
  /** Those that are not published; `due` in epoch milliseconds. */
  unpublished: Array<{ incident: string; due: number }>;
}

/** Tells who owes postmortems. Each is owed by the service that its incident was declared for. */
export class PostmortemLedger {
  readonly #store: Pick<IncidentStore, 'list'>;
  readonly #calendar: BusinessCalendar;
  readonly #now: () => number;
  readonly #page: number;

  constructor(options: {
    store: Pick<IncidentStore, 'list'>;
    calendar: BusinessCalendar;
    now: () => number;
    page?: number;
  }) {
    this.#store = options.store;
    this.#calendar = options.calendar;
    this.#now = options.now;
    this.#page = options.page ?? PAGE;
  }

  /**
   * By service, of the last 365 days; who owes none is not among them.
   *
   * @param service - Only this one.
   */
  async read(service?: string): Promise<Map<string, OwedPostmortems>> {
    const owed = new Map<string, OwedPostmortems>();
    let last: StoredIncident | undefined;
    let page: StoredIncident[];
    do {
      page = await this.#store.list({
        state: 'resolved',
        drill: false,
        from: this.#now() - DAYS_BACK * DAY,
        limit: this.#page,
        ...(service !== undefined && { services: [service] }),
        ...(last && { after: placeOf(last) }),
      });
      for (const stored of page) {
        this.#add(owed, stored, service);
      }
      last = page.at(-1);
    } while (page.length === this.#page);
    return owed;
  }

  #add(
    owed: Map<string, OwedPostmortems>,
    { incident, plan, postmortem }: StoredIncident,
    only: string | undefined,
  ): void {
    const [service] = incident.services;
    const clock = clocks(incident, {
      calendar: { ...this.#calendar, timeZone: plan.timeZone },
    }).find(({ kind }) => kind === 'postmortem');
    if (!clock || service === undefined || service !== (only ?? service)) {
      return;
    }
    const known = owed.get(service) ?? { owed: 0, unpublished: [] };
    owed.set(service, {
      owed: known.owed + 1,
      unpublished:
        postmortem === 'published'
          ? known.unpublished
          : [...known.unpublished, { incident: incident.id, due: clock.due }],
    });
  }
}

function placeOf({ incident }: StoredIncident) {
  return {
    declaredAt: incident.declaredAt,
    number: Number(incident.id.slice(incident.id.indexOf('-') + 1)),
  };
}
