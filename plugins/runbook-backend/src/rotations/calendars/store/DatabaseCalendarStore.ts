import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DatabaseTime, openDatabase, toInstant } from '../../../database';
import {
  CalendarStore,
  CalendarText,
  CalendarWrite,
  LayerKey,
  StoredCalendar,
} from './CalendarStore';

/** Row of `runbook_rotation_calendars`. */
interface CalendarRow {
  rotation_id: string;
  layer: string;
  version: number;
  settings: string;
  url: string | null;
  text: string | null;
  etag: string | null;
  checked_at: DatabaseTime;
  fetched_at: DatabaseTime | null;
  failed_since: DatabaseTime | null;
  failure: string | null;
  entries: string;
  unknown_people: string;
}

const TABLE = 'runbook_rotation_calendars';

/** All but the text, which is large and which only a refresh needs. */
const COLUMNS = [
  'rotation_id',
  'layer',
  'version',
  'settings',
  'checked_at',
  'fetched_at',
  'failed_since',
  'failure',
  'entries',
  'unknown_people',
] as const satisfies Array<keyof CalendarRow>;

/** Rotations a statement. */
const CHUNK = 500;

/** Keeps calendars in the plugin's database, SQLite or Postgres. */
export class DatabaseCalendarStore implements CalendarStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseCalendarStore> {
    return new DatabaseCalendarStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(rotations: readonly string[]): Promise<StoredCalendar[]> {
    const found: StoredCalendar[] = [];
    for (let start = 0; start < rotations.length; start += CHUNK) {
      const rows = await this.#table()
        .whereIn('rotation_id', rotations.slice(start, start + CHUNK))
        .orderBy(['rotation_id', 'layer'])
        .select(COLUMNS);
      found.push(...rows.map(toCalendar));
    }
    return found;
  }

  async find({ rotation, layer }: LayerKey) {
    const row = await this.#table()
      .where({ rotation_id: rotation, layer })
      .first();
    return row && { ...toCalendar(row), ...toSource(row) };
  }

  async save(
    calendar: CalendarWrite,
    version: number | undefined,
  ): Promise<boolean> {
    const row = toColumns(calendar);
    const key = { rotation_id: calendar.rotation, layer: calendar.layer };
    if (version === undefined) {
      const inserted = await this.#table()
        .insert({ ...key, ...row, version: 1 })
        .onConflict(['rotation_id', 'layer'])
        .ignore()
        .returning('version');
      return inserted.length > 0;
    }
    const updated = await this.#table()
      .where({ ...key, version })
      .update({ ...row, version: version + 1 });
    return updated > 0;
  }

  async keepOnly(keys: readonly LayerKey[], unusedSince: Date): Promise<void> {
    const kept = new Set(keys.map(nameOf));
    const rows = await this.#table()
      .where('checked_at', '<', unusedSince)
      .select('rotation_id', 'layer');
    for (const row of rows) {
      if (!kept.has(nameOf({ rotation: row.rotation_id, layer: row.layer }))) {
        await this.#table().where(row).delete();
      }
    }
  }

  #table() {
    return this.#knex<CalendarRow>(TABLE);
  }
}

function nameOf({ rotation, layer }: LayerKey): string {
  return JSON.stringify([rotation, layer]);
}

function toCalendar(row: Pick<CalendarRow, (typeof COLUMNS)[number]>) {
  const calendar: StoredCalendar = {
    rotation: row.rotation_id,
    layer: row.layer,
    version: row.version,
    settings: row.settings,
    checkedAt: toInstant(row.checked_at),
    ...(row.fetched_at !== null && { fetchedAt: toInstant(row.fetched_at) }),
    ...(row.failed_since !== null && {
      failedSince: toInstant(row.failed_since),
    }),
    ...(row.failure !== null && { failure: row.failure }),
    // Written by this store.
    entries: JSON.parse(row.entries),
    unknownPeople: JSON.parse(row.unknown_people),
  };
  return calendar;
}

function toSource(row: CalendarRow): { source?: CalendarText } {
  return row.text === null
    ? {}
    : {
        source: {
          text: row.text,
          ...(row.url !== null && { url: row.url }),
          ...(row.etag !== null && { etag: row.etag }),
        },
      };
}

function toColumns({ source, ...calendar }: CalendarWrite) {
  const time = (value: string | undefined) =>
    value === undefined ? null : new Date(value);
  return {
    settings: calendar.settings,
    checked_at: new Date(calendar.checkedAt),
    fetched_at: time(calendar.fetchedAt),
    failed_since: time(calendar.failedSince),
    failure: calendar.failure ?? null,
    entries: JSON.stringify(calendar.entries),
    unknown_people: JSON.stringify(calendar.unknownPeople),
    ...(source && {
      text: source.text,
      url: source.url ?? null,
      etag: source.etag ?? null,
    }),
  };
}
