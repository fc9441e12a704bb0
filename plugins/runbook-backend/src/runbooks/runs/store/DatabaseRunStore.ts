import { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  NewServiceRun,
  RUN_LIMITS,
  ServiceRun,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { openDatabase, toInstant } from '../../../database';
import { once } from '../../../http';
import { RunRow, toChangedColumns, toKeyColumns, toRun } from './rows';
import { RunKey, RunPlace, RunStore, RunWrite } from './RunStore';

/** Keeps runs in the plugin's database, SQLite or Postgres. */
export class DatabaseRunStore implements RunStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseRunStore> {
    return new DatabaseRunStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    entityRef: string,
    page: { fragment?: string; after?: RunPlace; limit: number },
  ): Promise<ServiceRun[]> {
    const { fragment, after, limit } = page;
    const rows: RunRow[] = await runs(this.#knex)
      .where({ entity_ref: entityRef, ...(fragment && { fragment }) })
      .modify(query => {
        if (after) {
          query.where(further => goOnAfter(further, after));
        }
      })
      .orderBy([
        { column: 'running', order: 'desc' },
        { column: 'started_at', order: 'desc' },
        { column: 'id' },
      ])
      .limit(limit);
    return rows.map(toRun);
  }

  async find(key: RunKey): Promise<ServiceRun | undefined> {
    const row = await runs(this.#knex).where(toKeyColumns(key)).first();
    return row && toRun(row);
  }

  async start(
    entityRef: string,
    write: RunWrite,
    started: NewServiceRun,
  ): Promise<ServiceRun> {
    const key = { entityRef, id: started.run };
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        const inserted = await runs(tx)
          .insert({
            ...toKeyColumns(key),
            fragment: started.fragment,
            title: started.title,
            steps: started.steps,
            filled: JSON.stringify(started.values ?? {}),
            started_at: write.at,
            started_by: write.by,
            revision: 1,
            touched_at: write.at,
            ticked: '[]',
            notes: '[]',
            running: true,
          })
          .onConflict(['entity_ref', 'id'])
          .ignore()
          .returning('id');
        const run = toRun(await readOne(tx, key));
        if (inserted.length > 0) {
          await checkCount(tx, entityRef);
          write.onDone?.(undefined);
        } else if (run.procedure.fragment !== started.fragment) {
          throw new ConflictError(
            `The run ${run.id} is one of “${run.title}”. Start another procedure under another id`,
          );
        }
        return run;
      }),
    );
  }

  async change(
    key: RunKey,
    write: RunWrite,
    decide: (current: ServiceRun, at: string) => ServiceRun,
  ): Promise<ServiceRun> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        const row = await lock(tx, key);
        const current = toRun(row);
        // Time never goes backwards, whatever clock a replica has.
        const at = new Date(
          Math.max(Date.parse(toInstant(row.touched_at)), write.at.getTime()),
        );
        const changed = decide(current, at.toISOString());
        if (changed === current) {
          return current;
        }
        await runs(tx)
          .where(toKeyColumns(key))
          .update({
            ...toChangedColumns(changed),
            revision: current.revision + 1,
            touched_at: at,
          });
        write.onDone?.(current);
        return toRun(await readOne(tx, key));
      }),
    );
  }

  async endIdle(options: {
    since: Date;
    at: Date;
    by: string;
  }): Promise<number> {
    const { since, at, by } = options;
    return runs(this.#knex)
      .where({ running: true })
      .andWhere('touched_at', '<', since)
      .update({
        running: false,
        outcome: 'abandoned',
        ended_at: at,
        ended_by: by,
        touched_at: at,
        revision: this.#knex.raw('revision + 1'),
      });
  }

  async forget(before: Date): Promise<number> {
    return runs(this.#knex)
      .where({ running: false })
      .andWhere('ended_at', '<', before)
      .delete();
  }
}

function runs(knex: Knex) {
  return knex<RunRow>('runbook_procedure_runs');
}

/**
 * Takes the lock on a run's row: whoever writes next waits here, and then
 * decides from what this one leaves behind.
 */
async function lock(tx: Knex.Transaction, key: RunKey): Promise<RunRow> {
  await runs(tx)
    .where(toKeyColumns(key))
    .update({ revision: tx.raw('revision') });
  return readOne(tx, key);
}

/** @throws NotFoundError - when there is none. */
async function readOne(tx: Knex.Transaction, key: RunKey): Promise<RunRow> {
  const row = await runs(tx).where(toKeyColumns(key)).first();
  if (!row) {
    throw new NotFoundError(`There is no run ${key.id} of ${key.entityRef}`);
  }
  return row;
}

/** Counted with the new one, which is undone where it is one too many. */
async function checkCount(tx: Knex.Transaction, entityRef: string) {
  const counted = await runs(tx)
    .where({ entity_ref: entityRef, running: true })
    .count({ runs: '*' })
    .first();
  if (Number(counted?.runs ?? 0) > RUN_LIMITS.running) {
    throw new ConflictError(
      `${RUN_LIMITS.running} procedures of ${entityRef} run, which is the most. End some of them first`,
    );
  }
}

function goOnAfter(query: Knex.QueryBuilder, after: RunPlace) {
  const { running, startedAt, id } = after;
  query
    .where(same =>
      same
        .where({ running })
        .where(later =>
          later
            .where('started_at', '<', startedAt)
            .orWhere(atOnce =>
              atOnce.where('started_at', startedAt).where('id', '>', id),
            ),
        ),
    )
    .modify(part => {
      if (running) {
        part.orWhere({ running: false });
      }
    });
}
