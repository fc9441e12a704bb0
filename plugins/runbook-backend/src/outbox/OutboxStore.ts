import { randomUUID } from 'node:crypto';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres, openDatabase } from '../database';
import {
  Cancelled,
  DeadLetter,
  MessageState,
  NewMessage,
  OutboxTopic,
} from './OutboxMessage';
import {
  OutboxRow,
  STATE_COLUMNS,
  toDeadLetter,
  toMilliseconds,
  toMessageState,
} from './rows';

/** Values a statement: SQLite takes no more than 999 in older builds. */
const CHUNK = 100;

/** A longer error says nothing more. */
const MAX_ERROR = 1_000;

/** A message that one claim may send. */
export interface ClaimedRow {
  /** Names the claim: a row that was claimed anew has another. */
  readonly claim: string;
  readonly row: OutboxRow;
}

/** How the messages of a topic stand. */
export interface OutboxSummary {
  readonly topic: string;
  readonly waiting: number;
  readonly dead: number;
  /** Epoch milliseconds at which the message that is due longest was due. */
  readonly oldestDue?: number;
}

/**
 * Keeps messages in the plugin's database, SQLite or Postgres.
 *
 * @remarks
 * A claim pushes `next_try_at` to where it ends and writes its own name into
 * the row. Whoever settles a message names the claim: after another replica has
 * taken the row over, a late answer changes nothing. Times are the replica's
 * own; clocks may differ by less than a claim lasts.
 */
export class OutboxStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<OutboxStore> {
    const knex = await openDatabase(options.database);
    return new OutboxStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async transaction<T>(run: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(run);
  }

  /** Adds messages, except those whose key is there already. */
  async add<T>(
    tx: Knex,
    topic: OutboxTopic<T>,
    messages: ReadonlyArray<NewMessage<T>>,
    now: number,
  ): Promise<void> {
    const rows = messages.map(message => ({
      id: randomUUID(),
      topic: topic.name,
      subject: message.subject,
      dedupe_key: message.key,
      payload: JSON.stringify(message.payload),
      created_at: new Date(now),
      due_at: new Date(message.dueAt),
      expires_at:
        message.expiresAt === undefined ? null : new Date(message.expiresAt),
      next_try_at: new Date(message.dueAt),
    }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      await tx<OutboxRow>('runbook_outbox')
        .insert(rows.slice(start, start + CHUNK))
        .onConflict('dedupe_key')
        .ignore();
    }
  }

  async list(
    tx: Knex,
    about: { topic: string; subject: string },
  ): Promise<MessageState[]> {
    const rows = await tx<OutboxRow>('runbook_outbox')
      .where(about)
      .orderBy(['due_at', 'dedupe_key'])
      .select(...STATE_COLUMNS);
    return rows.map(toMessageState);
  }

  /**
   * Takes back messages that are not sent yet. On Postgres it waits for a claim
   * that is being written, so a message is cancelled or told as in flight,
   * never neither.
   */
  async cancel(tx: Knex, keys: readonly string[]): Promise<Cancelled> {
    const found: Array<Pick<OutboxRow, 'dedupe_key' | 'claimed_by'>> = [];
    for (let start = 0; start < keys.length; start += CHUNK) {
      const rows = await tx<OutboxRow>('runbook_outbox')
        .whereIn('dedupe_key', keys.slice(start, start + CHUNK))
        .whereNull('sent_at')
        .whereNull('dead_at')
        // Locked, the rows stay as they are until they are removed.
        .forUpdate()
        .select('id', 'dedupe_key', 'claimed_by');
      await tx<OutboxRow>('runbook_outbox')
        .whereIn(
          'id',
          rows.map(row => row.id),
        )
        .delete();
      found.push(...rows);
    }
    const keysOf = (rows: typeof found) =>
      rows.map(({ dedupe_key }) => dedupe_key);
    return {
      cancelled: keysOf(found.filter(row => row.claimed_by === null)),
      inFlight: keysOf(found.filter(row => row.claimed_by !== null)),
    };
  }

  /** Removes messages whatever their state: their keys are new again. */
  async forget(tx: Knex, keys: readonly string[]): Promise<void> {
    for (let start = 0; start < keys.length; start += CHUNK) {
      await tx<OutboxRow>('runbook_outbox')
        .whereIn('dedupe_key', keys.slice(start, start + CHUNK))
        .delete();
    }
  }

  /**
   * Takes messages that are due, the longest due first. No other claim gets
   * them until `until`.
   */
  async claim(
    topic: string,
    { now, until, limit }: { now: number; until: number; limit: number },
  ): Promise<ClaimedRow[]> {
    const claim = randomUUID();
    const due = this.#rows()
      .select('id')
      .where({ topic })
      .whereNull('sent_at')
      .whereNull('dead_at')
      .where('next_try_at', '<=', new Date(now))
      .where(useful =>
        useful
          .whereNull('expires_at')
          .orWhere('expires_at', '>', new Date(now)),
      )
      .orderBy(['due_at', 'id'])
      .limit(limit);
    const claiming = this.#rows()
      .update({ claimed_by: claim, next_try_at: new Date(until) })
      .increment('attempts', 1)
      .returning('*');
    const rows: OutboxRow[] = isPostgres(this.#knex)
      ? // As an array it is asked once. As a plain subquery the planner may ask
        // it again for each row, and then claim more than the limit.
        await claiming.whereRaw('id = any(array(?))', [
          due.forUpdate().skipLocked(),
        ])
      : await claiming.whereIn('id', due);
    return rows
      .sort((a, b) => toMilliseconds(a.due_at) - toMilliseconds(b.due_at))
      .map(row => ({ claim, row }));
  }

  async markSent({ claim, row }: ClaimedRow, now: number): Promise<void> {
    await this.#claimed(claim, row).update({
      sent_at: new Date(now),
      claimed_by: null,
      last_error: null,
    });
  }

  async retryAt(
    { claim, row }: ClaimedRow,
    { at, error }: { at: number; error: string },
  ): Promise<void> {
    await this.#claimed(claim, row).update({
      next_try_at: new Date(at),
      claimed_by: null,
      last_error: error.slice(0, MAX_ERROR),
    });
  }

  async bury(
    { claim, row }: ClaimedRow,
    { now, error }: { now: number; error: string },
  ): Promise<void> {
    await this.#claimed(claim, row).update({
      dead_at: new Date(now),
      claimed_by: null,
      last_error: error.slice(0, MAX_ERROR),
    });
  }

  /** Messages whose sending was given up, the last first. */
  async listDead(topic: string, limit: number): Promise<DeadLetter[]> {
    const rows = await this.#rows()
      .where({ topic })
      .whereNotNull('dead_at')
      .orderBy('dead_at', 'desc')
      .limit(limit);
    return rows.map(toDeadLetter);
  }

  /** Gives dead messages their tries anew. @returns how many there were. */
  async replay(ids: readonly string[], now: number): Promise<number> {
    let replayed = 0;
    for (let start = 0; start < ids.length; start += CHUNK) {
      replayed += await this.#rows()
        .whereIn('id', ids.slice(start, start + CHUNK))
        .whereNotNull('dead_at')
        .update({ dead_at: null, attempts: 0, next_try_at: new Date(now) });
    }
    return replayed;
  }

  async summarise(now: number): Promise<OutboxSummary[]> {
    const waiting = await this.#rows()
      .whereNull('sent_at')
      .whereNull('dead_at')
      .where(useful =>
        useful
          .whereNull('expires_at')
          .orWhere('expires_at', '>', new Date(now)),
      )
      .groupBy('topic')
      .select('topic')
      .count({ messages: '*' })
      .min({ oldest: 'due_at' });
    const dead = await this.#rows()
      .whereNotNull('dead_at')
      .groupBy('topic')
      .select('topic')
      .count({ messages: '*' });
    const topics = new Set([...waiting, ...dead].map(({ topic }) => topic));
    return [...topics].sort().map(topic => {
      const alive = waiting.find(row => row.topic === topic);
      const buried = dead.find(row => row.topic === topic);
      const oldest = alive?.oldest && toMilliseconds(alive.oldest);
      return {
        topic,
        waiting: Number(alive?.messages ?? 0),
        dead: Number(buried?.messages ?? 0),
        ...(oldest !== undefined && oldest <= now && { oldestDue: oldest }),
      };
    });
  }

  /** Removes what was sent, given up or of no use any more before a time. */
  async clean(before: number): Promise<number> {
    const time = new Date(before);
    return this.#rows()
      .where('sent_at', '<', time)
      .orWhere('dead_at', '<', time)
      .orWhere('expires_at', '<', time)
      .delete();
  }

  #rows() {
    return this.#knex<OutboxRow>('runbook_outbox');
  }

  #claimed(claim: string, { id }: OutboxRow) {
    return this.#rows().where({ id, claimed_by: claim });
  }
}
