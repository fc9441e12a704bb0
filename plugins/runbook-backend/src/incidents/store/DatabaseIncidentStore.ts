import { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { TimelineKind } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { openDatabase, snapshot } from '../../database';
import { once } from '../../http';
import { Entry, StoredEntry } from './entries';
import { evolveRecord, IncidentRecord, recordOf } from './IncidentRecord';
import {
  DecidingIncident,
  IncidentStore,
  IncidentToDeclare,
  ListOptions,
  OnIncidentWrite,
  PostmortemToSave,
  StoredIncident,
  StoredPostmortem,
  StoredTimeline,
  TimelinePage,
  WriteOptions,
} from './IncidentStore';
import { readIncidents } from './readIncidents';
import {
  EntryRow,
  IncidentRow,
  PostmortemRow,
  toSnapshotColumn,
  toStateColumns,
  toStoredEntry,
  toStoredPostmortem,
} from './rows';
import { whereListed } from './whereListed';
import { addEntries, addResponders, replaceServices } from './writeIncident';

/** What other entries refer to. */
const BACKGROUND: readonly TimelineKind[] = [
  'time-corrected',
  'alert-attached',
];

/** Keeps incidents in the plugin's database, SQLite or Postgres. */
export class DatabaseIncidentStore implements IncidentStore {
  readonly #knex: Knex;
  readonly #onWrite: OnIncidentWrite;

  static async create(options: {
    database: DatabaseService;
    onWrite?: OnIncidentWrite;
  }): Promise<DatabaseIncidentStore> {
    const knex = await openDatabase(options.database);
    return new DatabaseIncidentStore(knex, options.onWrite ?? (async () => {}));
  }

  private constructor(knex: Knex, onWrite: OnIncidentWrite) {
    this.#knex = knex;
    this.#onWrite = onWrite;
  }

  async find(id: string): Promise<StoredIncident | undefined> {
    return this.#knex.transaction(tx => findIn(tx, id), snapshot(this.#knex));
  }

  async list(options: ListOptions): Promise<StoredIncident[]> {
    return this.#knex.transaction(async tx => {
      const rows = await tx<IncidentRow>('runbook_incidents')
        .modify(query => whereListed(query, options))
        .orderBy([
          { column: 'declared_at', order: 'desc' },
          { column: 'number', order: 'desc' },
        ])
        .limit(options.limit);
      return readIncidents(tx, rows);
    }, snapshot(this.#knex));
  }

  async declare(
    write: WriteOptions,
    make: (id: string) => IncidentToDeclare,
  ): Promise<StoredIncident> {
    return this.#knex.transaction(async tx => {
      const { id } = await once(
        tx,
        write.request,
        new Date(write.now),
        async () => ({ id: await this.#declare(tx, write, make) }),
      );
      return existing(tx, id);
    });
  }

  async change(
    id: string,
    write: WriteOptions,
    decide: (
      current: DecidingIncident,
    ) => readonly Entry[] | Promise<readonly Entry[]>,
  ): Promise<StoredIncident> {
    return this.#knex.transaction(async tx => {
      await once(tx, write.request, new Date(write.now), async () => {
        const before = await lock(tx, id);
        const history = () => readHistory(tx, id);
        const entries = await decide({ ...before, history });
        await this.#append(tx, before, entries, write.now);
        return null;
      });
      return existing(tx, id);
    });
  }

  async timeline(
    id: string,
    { kinds, before, after, limit }: TimelinePage,
  ): Promise<StoredTimeline | undefined> {
    return this.#knex.transaction(async tx => {
      const row = await tx<IncidentRow>('runbook_incidents')
        .where({ id })
        .first('revision');
      if (!row) {
        return undefined;
      }
      const entries = () =>
        tx<EntryRow>('runbook_incident_timeline').where({ incident_id: id });
      const rows = await entries()
        .modify(query => {
          if (kinds) {
            query.whereIn('kind', [...kinds]);
          }
          if (before !== undefined) {
            query.where('sequence', '<', before);
          }
          if (after !== undefined) {
            query.where('sequence', '>', after);
          }
        })
        .orderBy('sequence', after === undefined ? 'desc' : 'asc')
        .limit(limit);
      const background = await entries()
        .whereIn('kind', BACKGROUND)
        .orderBy('sequence');
      return {
        entries: rows.map(toStoredEntry),
        background: background.map(toStoredEntry),
        revision: row.revision,
      };
    }, snapshot(this.#knex));
  }

  async findPostmortem(id: string): Promise<StoredPostmortem | undefined> {
    return findPostmortemIn(this.#knex, id);
  }

  async savePostmortem(
    id: string,
    write: WriteOptions & { ifMatch: number },
    decide: (
      current: StoredIncident,
      saved: StoredPostmortem | undefined,
    ) => PostmortemToSave,
  ): Promise<StoredPostmortem> {
    const { by, now, ifMatch } = write;
    return this.#knex.transaction(async tx => {
      const before = await lock(tx, id);
      const saved = await findPostmortemIn(tx, id);
      const revision = saved?.revision ?? 0;
      if (ifMatch !== revision) {
        throw new ConflictError(
          `The postmortem of ${id} is at revision ${revision} and not ${ifMatch}: ${saved?.updatedBy} changed it at ${saved?.updatedAt}. Read it again and make your change to that`,
        );
      }
      const postmortem = {
        ...decide(before, saved),
        revision: revision + 1,
        updatedAt: new Date(now).toISOString(),
        updatedBy: by,
      };
      await writePostmortem(tx, id, postmortem);
      await tx<IncidentRow>('runbook_incidents')
        .where({ id })
        .update({ postmortem_state: postmortem.state });
      const { state } = postmortem;
      await this.#append(
        tx,
        before,
        saved?.state === state
          ? []
          : [{ kind: 'postmortem-set', at: now, by, state }],
        now,
        postmortem,
      );
      return postmortem;
    });
  }

  async #declare(
    tx: Knex.Transaction,
    { now }: WriteOptions,
    make: (id: string) => IncidentToDeclare,
  ): Promise<string> {
    const number = await nextNumber(tx);
    const id = `inc-${number}`;
    const { declared, entries, snapshot: taken, plan } = make(id);
    const first = numbered([declared, ...entries], 0, now);
    const record = recordOf(first);
    await tx<IncidentRow>('runbook_incidents').insert({
      id,
      number,
      revision: first.length,
      ...toStateColumns(record),
      snapshot: toSnapshotColumn({ snapshot: taken, plan }),
    });
    await replaceServices(tx, record);
    await addEntries(tx, id, first);
    await addResponders(
      tx,
      id,
      taken.onCall.flatMap(({ people }) => people),
    );
    const after = await existing(tx, id);
    await this.#onWrite(tx, { after, entries: first, now });
    return id;
  }

  async #append(
    tx: Knex.Transaction,
    before: StoredIncident,
    entries: readonly Entry[],
    now: number,
    postmortem?: StoredPostmortem,
  ): Promise<void> {
    const { id, revision } = before;
    const added = numbered(entries, revision, now);
    if (added.length > 0) {
      await addEntries(tx, id, added);
      const record = await this.#recordAfter(tx, before, added);
      await tx<IncidentRow>('runbook_incidents')
        .where({ id })
        .update({
          revision: revision + added.length,
          ...toStateColumns(record),
        });
      await replaceServices(tx, record);
    }
    if (added.length > 0 || postmortem) {
      const after = await existing(tx, id);
      await this.#onWrite(tx, {
        before,
        after,
        entries: added,
        now,
        ...(postmortem && { postmortem }),
      });
    }
  }

  async #recordAfter(
    tx: Knex.Transaction,
    before: IncidentRecord,
    added: readonly StoredEntry[],
  ): Promise<IncidentRecord> {
    // What follows from an entry at another time may be anything since then.
    if (added.some(({ entry }) => entry.kind === 'time-corrected')) {
      return recordOf(await readHistory(tx, before.incident.id));
    }
    const { incident, pages, detached, endedAt } = before;
    return added.reduce<IncidentRecord>(
      (record, { entry }) => evolveRecord(record, entry),
      { incident, pages, detached, ...(endedAt !== undefined && { endedAt }) },
    );
  }
}

/** The row's lock comes first: who writes next decides from what this leaves. */
async function lock(tx: Knex.Transaction, id: string): Promise<StoredIncident> {
  await tx<IncidentRow>('runbook_incidents')
    .where({ id })
    .update({ revision: tx.raw('revision') });
  return existing(tx, id);
}

async function existing(tx: Knex, id: string): Promise<StoredIncident> {
  const found = await findIn(tx, id);
  if (!found) {
    throw new NotFoundError(`There is no incident ${id}`);
  }
  return found;
}

async function findIn(
  tx: Knex,
  id: string,
): Promise<StoredIncident | undefined> {
  const rows = await tx<IncidentRow>('runbook_incidents').where({ id });
  const [found] = await readIncidents(tx, rows);
  return found;
}

async function findPostmortemIn(
  tx: Knex,
  id: string,
): Promise<StoredPostmortem | undefined> {
  const row = await tx<PostmortemRow>('runbook_postmortems')
    .where({ incident_id: id })
    .first();
  return row && toStoredPostmortem(row);
}

async function writePostmortem(
  tx: Knex,
  id: string,
  postmortem: StoredPostmortem,
): Promise<void> {
  await tx<PostmortemRow>('runbook_postmortems')
    .insert({
      incident_id: id,
      revision: postmortem.revision,
      state: postmortem.state,
      markdown: postmortem.markdown,
      action_items: JSON.stringify(postmortem.actionItems),
      updated_at: new Date(postmortem.updatedAt),
      updated_by: postmortem.updatedBy,
      published_at:
        postmortem.publishedAt === undefined
          ? null
          : new Date(postmortem.publishedAt),
    })
    .onConflict('incident_id')
    .merge();
}

async function readHistory(tx: Knex, id: string): Promise<StoredEntry[]> {
  const rows = await tx<EntryRow>('runbook_incident_timeline')
    .where({ incident_id: id })
    .orderBy('sequence');
  return rows.map(toStoredEntry);
}

/** Counts without holes: whoever declares next waits for this transaction. */
async function nextNumber(tx: Knex.Transaction): Promise<number> {
  await tx('runbook_incident_numbers').where({ id: 1 }).increment('last', 1);
  const row = await tx('runbook_incident_numbers').where({ id: 1 }).first();
  return row.last;
}

function numbered(
  entries: readonly Entry[],
  revision: number,
  recordedAt: number,
): StoredEntry[] {
  return entries.map((entry, index) => ({
    sequence: revision + 1 + index,
    recordedAt,
    entry,
  }));
}
