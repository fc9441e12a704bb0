import { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { DatabaseTime, openDatabase, toInstant } from '../../../database';
import { CalendarTokenStore, StoredToken } from './CalendarTokenStore';

/** Row of `runbook_calendar_tokens`. */
interface TokenRow {
  id: string;
  hash: string;
  owner_ref: string;
  rotation_id: string | null;
  label: string | null;
  created_at: DatabaseTime;
  last_used_at: DatabaseTime | null;
}

const TABLE = 'runbook_calendar_tokens';

const HOUR = 60 * 60 * 1000;

/** Keeps tokens in the plugin's database, SQLite or Postgres. */
export class DatabaseCalendarTokenStore implements CalendarTokenStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseCalendarTokenStore> {
    return new DatabaseCalendarTokenStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(owner: string): Promise<StoredToken[]> {
    const rows = await this.#table()
      .where({ owner_ref: owner })
      .orderBy(['created_at', 'id']);
    return rows.map(toToken);
  }

  async add(token: StoredToken, hash: string, most: number): Promise<void> {
    await this.#table().insert({
      id: token.id,
      hash,
      owner_ref: token.owner,
      rotation_id: token.rotation ?? null,
      label: token.label ?? null,
      created_at: new Date(token.createdAt),
      last_used_at: null,
    });
    // Counted afterwards, so that of two made at once neither is overlooked.
    const all = await this.list(token.owner);
    if (all.length > most) {
      await this.remove(token.owner, token.id);
      throw new ConflictError(
        `You have ${most} calendar feeds already. Revoke one that you no longer use`,
      );
    }
  }

  async find(hash: string): Promise<StoredToken | undefined> {
    const row = await this.#table().where({ hash }).first();
    return row && toToken(row);
  }

  async used(id: string, at: Date): Promise<void> {
    const hour = new Date(Math.floor(at.getTime() / HOUR) * HOUR);
    await this.#table()
      .where({ id })
      .andWhere(earlier =>
        earlier.whereNull('last_used_at').orWhere('last_used_at', '<', hour),
      )
      .update({ last_used_at: hour });
  }

  async remove(owner: string, id: string): Promise<boolean> {
    const removed = await this.#table()
      .where({ id, owner_ref: owner })
      .delete();
    return removed > 0;
  }

  #table() {
    return this.#knex<TokenRow>(TABLE);
  }
}

function toToken(row: TokenRow): StoredToken {
  return {
    id: row.id,
    owner: row.owner_ref,
    ...(row.rotation_id !== null && { rotation: row.rotation_id }),
    ...(row.label !== null && { label: row.label }),
    createdAt: toInstant(row.created_at),
    ...(row.last_used_at !== null && {
      lastUsedAt: toInstant(row.last_used_at),
    }),
  };
}
