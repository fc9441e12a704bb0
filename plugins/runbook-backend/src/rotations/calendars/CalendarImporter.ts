import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { CalendarState } from 'backstage-plugin-runbook-common';
import { DAY } from '../ranges';
import { LayerSettings } from './calendarLayers';
import { CalendarError, parseCalendar } from './parsing';
import { matchPeople, Staffed, UserFinder } from './people';
import { readCalendarUrl } from './readCalendarUrl';
import { CalendarStore, CalendarText } from './store';

/** How far around now a calendar is read: fairness looks back 90 days. */
const DAYS_BACK = 100;
const DAYS_AHEAD = 340;

type Known = Awaited<ReturnType<CalendarStore['find']>>;

/**
 * Reads the calendars of layers and keeps what they say. One that cannot be read
 * keeps what it said last, with the reason and since when.
 */
export class CalendarImporter {
  readonly #store: CalendarStore;
  readonly #finder: UserFinder;
  readonly #urlReader: UrlReaderService;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    store: CalendarStore;
    finder: UserFinder;
    urlReader: UrlReaderService;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#finder = options.finder;
    this.#urlReader = options.urlReader;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * Reads the calendar of a layer now. What was read before is read anew too:
   * time goes on, and so does what is known of people. Nothing is done where a
   * file is yet to be given.
   */
  async refresh(layer: LayerSettings): Promise<void> {
    const known = await this.#store.find(layer);
    if (layer.url === undefined && !fileOf(known)) {
      return;
    }
    try {
      const source = await this.#read(layer, known);
      const staffed = await this.#staff(layer, source);
      await this.#save(layer, known, {
        staffed,
        source: source === known?.source ? undefined : source,
        // A file is as old as it is, however often it is looked at.
        fetchedAt: layer.url === undefined ? known?.fetchedAt : this.#time(),
      });
    } catch (error) {
      await this.#saveFailure(layer, known, error);
    }
  }

  /**
   * Takes a file as the calendar of a layer.
   *
   * @returns what it says.
   * @throws InputError - when it is no calendar; what was there stays.
   */
  async replace(layer: LayerSettings, text: string): Promise<CalendarState> {
    const staffed = await this.check(layer, text);
    // Another's file or a refresh may come between; this one is the latest.
    for (;;) {
      const known = await this.#store.find(layer);
      const fetchedAt = this.#time();
      const write = { staffed, source: { text }, fetchedAt };
      if (await this.#save(layer, known, write)) {
        return {
          layer: layer.layer,
          fetchedAt,
          ...entriesOf(staffed),
        };
      }
    }
  }

  /** @throws InputError - when it is no calendar. */
  async check(layer: LayerSettings, text: string): Promise<Staffed> {
    try {
      return await this.#staff(layer, { text });
    } catch (error) {
      if (error instanceof CalendarError) {
        throw new InputError(`Invalid request: body.text: ${error.message}`);
      }
      throw error;
    }
  }

  async #read(layer: LayerSettings, known: Known): Promise<CalendarText> {
    if (layer.url === undefined) {
      const file = fileOf(known);
      if (!file) {
        throw new CalendarError('No calendar was given yet.');
      }
      return file;
    }
    const read = await readCalendarUrl(
      layer.url,
      known?.source,
      this.#urlReader,
    );
    if (read !== 'unchanged') {
      return read;
    }
    if (!known?.source) {
      throw new CalendarError('The host answers that nothing has changed.');
    }
    return known.source;
  }

  async #staff(layer: LayerSettings, { text }: CalendarText): Promise<Staffed> {
    const now = this.#now();
    const appointments = await parseCalendar(text, {
      timeZone: layer.timeZone,
      range: { start: now - DAYS_BACK * DAY, end: now + DAYS_AHEAD * DAY },
    });
    return matchPeople(appointments, {
      finder: this.#finder,
      people: layer.people,
    });
  }

  async #save(
    { rotation, layer, settings }: LayerSettings,
    known: Known,
    made: {
      staffed: Staffed;
      source: CalendarText | undefined;
      fetchedAt: string | undefined;
    },
  ): Promise<boolean> {
    return this.#store.save(
      {
        rotation,
        layer,
        settings,
        checkedAt: this.#time(),
        ...(made.fetchedAt !== undefined && { fetchedAt: made.fetchedAt }),
        ...entriesOf(made.staffed),
        ...(made.source && { source: made.source }),
      },
      known?.version,
    );
  }

  async #saveFailure(
    { rotation, layer, settings }: LayerSettings,
    known: Known,
    reason: unknown,
  ): Promise<void> {
    const understood = reason instanceof CalendarError;
    const failure = understood
      ? reason.message
      : 'It could not be read for a fault of the portal, which its log tells.';
    this.#logger.warn('The calendar of a layer could not be read', {
      rotation,
      layer,
      reason: understood ? failure : String(toError(reason).stack),
    });
    await this.#store.save(
      {
        rotation,
        layer,
        settings,
        checkedAt: this.#time(),
        ...(known?.fetchedAt !== undefined && { fetchedAt: known.fetchedAt }),
        failedSince: known?.failedSince ?? this.#time(),
        failure,
        entries: known?.entries ?? [],
        unknownPeople: known?.unknownPeople ?? [],
      },
      known?.version,
    );
  }

  #time(): string {
    return new Date(this.#now()).toISOString();
  }
}

/** The text that was given as a file; what is left of an address is none. */
function fileOf(known: Known): CalendarText | undefined {
  return known?.source?.url === undefined ? known?.source : undefined;
}

function entriesOf({ entries, unknownPeople }: Staffed) {
  return {
    entries: entries.map(entry => ({
      ...entry,
      start: new Date(entry.start).toISOString(),
      end: new Date(entry.end).toISOString(),
    })),
    unknownPeople,
  };
}
