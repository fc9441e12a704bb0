import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Interval } from 'oncall-rotation';
import { DatabaseTime, openDatabase } from '../../../database';
import { PublishedShift } from './PublishedShift';
import { PublishedShiftStore } from './PublishedShiftStore';

/** Row of `runbook_published_shifts`. */
interface ShiftRow {
  uid: string;
  rotation_id: string;
  layer: string;
  user_ref: string;
  starts_at: DatabaseTime;
  ends_at: DatabaseTime;
  summary: string;
  sequence: number;
  /** 0 or 1 on SQLite. */
  cancelled: boolean | number;
  changed_at: DatabaseTime;
}

const TABLE = 'runbook_published_shifts';

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const CHUNK = 90;

/** Keeps published shifts in the plugin's database, SQLite or Postgres. */
export class DatabasePublishedShiftStore implements PublishedShiftStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabasePublishedShiftStore> {
    return new DatabasePublishedShiftStore(
      await openDatabase(options.database),
    );
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    { rotation, user }: { rotation?: string; user?: string },
    range: Interval,
  ): Promise<PublishedShift[]> {
    const rows = await this.#knex<ShiftRow>(TABLE)
      .where({
        ...(rotation !== undefined && { rotation_id: rotation }),
        ...(user !== undefined && { user_ref: user }),
      })
      .andWhere('ends_at', '>', new Date(range.start))
      .andWhere('starts_at', '<', new Date(range.end))
      .orderBy(['starts_at', 'uid']);
    return rows.map(toShift);
  }

  async save(changed: readonly PublishedShift[]): Promise<void> {
    const rows = changed.map(toRow);
    const added = rows.filter(({ sequence }) => sequence === 0);
    await this.#knex.transaction(async tx => {
      for (let start = 0; start < added.length; start += CHUNK) {
        await tx<ShiftRow>(TABLE)
          .insert(added.slice(start, start + CHUNK))
          .onConflict('uid')
          .ignore();
      }
      for (const { uid, ...row } of rows.filter(one => one.sequence > 0)) {
        await tx<ShiftRow>(TABLE)
          .where({ uid, sequence: row.sequence - 1 })
          .update(row);
      }
    });
  }

  async forget(options: {
    endedBefore: Date;
    cancelledBefore: Date;
  }): Promise<void> {
    await this.#knex<ShiftRow>(TABLE)
      .where('ends_at', '<', options.endedBefore)
      .orWhere(cancelled =>
        cancelled
          .where({ cancelled: true })
          .where('changed_at', '<', options.cancelledBefore),
      )
      .delete();
  }
}

function toShift(row: ShiftRow): PublishedShift {
  return {
    uid: row.uid,
    rotation: row.rotation_id,
    layer: row.layer,
    user: row.user_ref,
    start: new Date(row.starts_at).getTime(),
    end: new Date(row.ends_at).getTime(),
    summary: row.summary,
    sequence: row.sequence,
    cancelled: Boolean(row.cancelled),
    changedAt: new Date(row.changed_at).getTime(),
  };
}

function toRow(shift: PublishedShift): ShiftRow {
  return {
    uid: shift.uid,
    rotation_id: shift.rotation,
    layer: shift.layer,
    user_ref: shift.user,
    starts_at: new Date(shift.start),
    ends_at: new Date(shift.end),
    summary: shift.summary,
    sequence: shift.sequence,
    cancelled: shift.cancelled,
    changed_at: new Date(shift.changedAt),
  };
}
