import { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { RotationChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { Interval } from 'oncall-rotation';
import { openDatabase, snapshot, toInstant } from '../../database';
import { once } from '../../http';
import { createRotation } from './createRotation';
import { readRotations } from './readRotations';
import { ChangeRow, RotationRow, toChange } from './rows';
import {
  ListOptions,
  OnWrite,
  RotationEdit,
  RotationStore,
  RotationToCreate,
  StoredRotation,
  WriteOptions,
} from './RotationStore';
import { whereListed } from './whereListed';
import { recordChange, writeEdit } from './writeRotation';

/** Far enough for every override that has not ended, near enough for a Date. */
const END_OF_TIME = Date.UTC(2200, 0, 1);

/** Keeps rotations in the plugin's database, SQLite or Postgres. */
export class DatabaseRotationStore implements RotationStore {
  readonly #knex: Knex;
  readonly #now: () => number;
  readonly #onWrite: OnWrite;

  static async create(options: {
    database: DatabaseService;
    now: () => number;
    onWrite?: OnWrite;
  }): Promise<DatabaseRotationStore> {
    const knex = await openDatabase(options.database);
    return new DatabaseRotationStore(
      knex,
      options.now,
      options.onWrite ?? (async () => {}),
    );
  }

  private constructor(knex: Knex, now: () => number, onWrite: OnWrite) {
    this.#knex = knex;
    this.#now = now;
    this.#onWrite = onWrite;
  }

  async find(id: string, range: Interval): Promise<StoredRotation | undefined> {
    return this.#knex.transaction(async tx => {
      const rows = await live(tx).where({ id });
      const [rotation] = await readRotations(tx, rows, range);
      return rotation;
    }, snapshot(this.#knex));
  }

  async list(
    options: ListOptions & { range: Interval },
  ): Promise<StoredRotation[]> {
    return this.#knex.transaction(async tx => {
      const rows = await tx<RotationRow>('runbook_rotations')
        .modify(query => whereListed(query, options, this.#date()))
        .orderBy(options.byOwner ? ['owner', 'id'] : ['id'])
        .limit(options.limit);
      return readRotations(tx, rows, options.range);
    }, snapshot(this.#knex));
  }

  async listIds(options: ListOptions): Promise<string[]> {
    return this.#knex<RotationRow>('runbook_rotations')
      .modify(query => whereListed(query, options, this.#date()))
      .orderBy(options.byOwner ? ['owner', 'id'] : ['id'])
      .limit(options.limit)
      .pluck('id');
  }

  async create(
    write: WriteOptions,
    make: () => RotationToCreate,
  ): Promise<StoredRotation> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        const rotation = make();
        const revision = await createRotation(tx, rotation, write);
        const { version, ...details } = rotation;
        const created = {
          ...details,
          revision,
          createdAt: write.at.toISOString(),
          updatedAt: write.at.toISOString(),
          versions: [version],
          overrides: [],
          swaps: [],
        };
        await this.#onWrite(tx, {
          current: created,
          edit: { kind: 'created', answer: undefined },
          revision,
          by: write.by,
          at: write.at,
        });
        return created;
      }),
    );
  }

  async change<TAnswer>(
    id: string,
    write: WriteOptions & { since: Date; ifMatch?: number },
    decide: (current: StoredRotation, at: Date) => RotationEdit<TAnswer>,
  ): Promise<TAnswer> {
    const { by, since, ifMatch } = write;
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        // The first statement takes the row's lock: whoever writes next waits
        // here and then decides from what this one leaves behind.
        await live(tx)
          .where({ id })
          .update({ revision: tx.raw('revision + 1') });
        const row = await live(tx).where({ id }).first();
        if (!row) {
          throw new NotFoundError(`There is no rotation ${id}`);
        }
        const revision = row.revision;
        if (ifMatch !== undefined && ifMatch !== revision - 1) {
          throw laterRevision(id, ifMatch, row);
        }
        const [current] = await readRotations(
          tx,
          [{ ...row, revision: revision - 1 }],
          { start: since.getTime(), end: END_OF_TIME },
        );
        if (!current) {
          throw new NotFoundError(`There is no rotation ${id}`);
        }
        const at = new Date(
          Math.max(write.at.getTime(), new Date(row.updated_at).getTime()),
        );
        const edit = decide(current, at);
        await writeEdit(tx, id, edit);
        await live(tx)
          .where({ id })
          .update({
            updated_at: at,
            updated_by: by,
            deleted_at: edit.deleted ? at : null,
          });
        await recordChange(tx, id, revision, edit, { by, at });
        await this.#onWrite(tx, { current, edit, revision, by, at });
        return edit.answer;
      }),
    );
  }

  async history(
    id: string,
    { before, limit }: { before?: number; limit: number },
  ): Promise<RotationChange[]> {
    const rows = await this.#knex<ChangeRow>('runbook_rotation_changes')
      .where({ rotation_id: id })
      // Of a deleted rotation there is nothing to compare with, and no line.
      .where(
        'revision',
        '>=',
        live(this.#knex).where({ id }).select('created_revision'),
      )
      .modify(query => {
        if (before !== undefined) {
          query.where('revision', '<', before);
        }
      })
      .orderBy('revision', 'desc')
      .limit(limit);
    return rows.map(toChange);
  }

  #date(): Date {
    return new Date(this.#now());
  }
}

function live(tx: Knex) {
  return tx<RotationRow>('runbook_rotations').whereNull('deleted_at');
}

/** `row` holds the revision that this write would have made. */
function laterRevision(id: string, ifMatch: number, row: RotationRow): Error {
  return new ConflictError(
    `The rotation ${id} is at revision ${
      row.revision - 1
    } and not ${ifMatch}: ${row.updated_by} changed it at ${toInstant(
      row.updated_at,
    )}. Read it again and make your change to that`,
  );
}
