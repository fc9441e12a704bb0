import { DatabaseService } from '@backstage/backend-plugin-api';
import {
  ProcedureContent,
  ProcedureFeedback,
  ProcedureRevision,
  ProcedureRevisionDetail,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { openDatabase, Reading, snapshot } from '../../../database';
import { once } from '../../../http';
import { alertNameKey } from '../../store';
import {
  ProcedureEdit,
  ProcedureKey,
  ProcedureStore,
  ProcedureText,
  StoredProcedure,
  WriteOptions,
} from './ProcedureStore';
import {
  ProcedureRow,
  reviewDueAfter,
  RevisionRow,
  toContent,
  toKeyColumns,
  toRevision,
} from './rows';
import {
  addRevision,
  insertProcedure,
  purgeProcedures,
  replaceAnsweredAlerts,
} from './writeProcedure';
import { checkCount, checkRevision, notBefore } from './checkWrite';
import { lock, lockLive, readOne } from './lockProcedure';
import { readProcedures, there, whereOverdue } from './readProcedures';
import { addFeedback, answerFeedback } from './writeFeedback';
import { versionsRead } from './versionsRead';

/** Keeps written procedures in the plugin's database, SQLite or Postgres. */
export class DatabaseProcedureStore implements ProcedureStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseProcedureStore> {
    return new DatabaseProcedureStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(entityRef: string): Promise<StoredProcedure[]> {
    const procedures = await this.#read(query =>
      query.where({ entity_ref: entityRef }),
    );
    return byTitle(procedures);
  }

  async listTexts(entityRef: string, reading = new Reading(this.#knex)) {
    return reading.add({
      sql: `
        select slug, revision, content from runbook_procedures
        where entity_ref = ? and deleted_at is null and purged = false`,
      values: [entityRef],
      columns: ['slug', 'revision', 'content'],
      take: (rows: readonly ProcedureRow[]) =>
        byTitle(
          rows.map(({ slug, revision, content }) => ({
            entityRef,
            slug,
            revision,
            content: toContent(content),
          })),
        ),
    });
  }

  async listVersions(
    entityRefs: readonly string[],
    reading = new Reading(this.#knex),
  ) {
    return reading.add(versionsRead(this.#knex, entityRefs));
  }

  async find(key: ProcedureKey): Promise<StoredProcedure | undefined> {
    const [found] = await this.#read(query => query.where(toKeyColumns(key)));
    return found;
  }

  async create(
    key: ProcedureKey,
    write: WriteOptions,
    edit: { content: ProcedureContent; reason?: string },
  ): Promise<StoredProcedure> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        await checkCount(tx, key);
        const revision = await insertProcedure(tx, key, edit.content, write);
        await addRevision(
          tx,
          key,
          revision,
          { kind: 'created', ...edit },
          write,
        );
        await replaceAnsweredAlerts(tx, key, edit.content.alerts);
        write.onDone?.(undefined);
        return readOne(tx, key);
      }),
    );
  }

  async change(
    key: ProcedureKey,
    write: WriteOptions & { ifMatch?: number },
    decide: (current: StoredProcedure) => ProcedureEdit,
  ): Promise<StoredProcedure> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        const current = await lock(tx, key);
        checkRevision(current, write.ifMatch);
        const edit = decide(current);
        const revision = current.revision + 1;
        const at = notBefore(current.updatedAt, write.at);
        const isDeleted = edit.kind === 'deleted';
        await there(tx)
          .where(toKeyColumns(key))
          .update({
            revision,
            content: JSON.stringify(edit.content),
            updated_at: at,
            updated_by: write.by,
            review_due: reviewDueAfter(
              current.verified?.at ?? current.createdAt,
              edit.content,
            ),
            deleted_at: isDeleted ? at : null,
            deleted_by: isDeleted ? write.by : null,
          });
        await addRevision(tx, key, revision, edit, { by: write.by, at });
        await replaceAnsweredAlerts(
          tx,
          key,
          isDeleted ? [] : edit.content.alerts,
        );
        write.onDone?.(current);
        return readOne(tx, key);
      }),
    );
  }

  async verify(
    key: ProcedureKey,
    write: WriteOptions & { ifMatch: number },
  ): Promise<StoredProcedure> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        const current = await lockLive(tx, key);
        checkRevision(current, write.ifMatch);
        await there(tx)
          .where(toKeyColumns(key))
          .update({
            verified_revision: current.revision,
            verified_at: write.at,
            verified_by: write.by,
            review_due: reviewDueAfter(write.at, current.content),
          });
        write.onDone?.(current);
        return readOne(tx, key);
      }),
    );
  }

  async report(
    key: ProcedureKey,
    write: WriteOptions,
    feedback: { id: string; revision: number; note: string },
  ): Promise<ProcedureFeedback> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, () =>
        addFeedback(tx, key, write, feedback),
      ),
    );
  }

  async answer(
    key: ProcedureKey,
    write: WriteOptions,
    answer: { id: string; note: string },
  ): Promise<ProcedureFeedback> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, () =>
        answerFeedback(tx, key, write, answer),
      ),
    );
  }

  async listRevisions(
    key: ProcedureKey,
    { before, limit }: { before?: number; limit: number },
  ): Promise<ProcedureRevision[]> {
    const rows = await this.#knex<RevisionRow>('runbook_procedure_revisions')
      .where(toKeyColumns(key))
      .modify(query => {
        if (before !== undefined) {
          query.where('revision', '<', before);
        }
      })
      .orderBy('revision', 'desc')
      .limit(limit);
    return rows.map(toRevision);
  }

  async findRevision(
    key: ProcedureKey,
    revision: number,
  ): Promise<ProcedureRevisionDetail | undefined> {
    const row = await this.#knex<RevisionRow>('runbook_procedure_revisions')
      .where({ ...toKeyColumns(key), revision })
      .first();
    return row && { ...toRevision(row), content: toContent(row.content) };
  }

  async listOverdue(
    day: string,
    page: { after?: ProcedureKey; limit: number },
  ): Promise<StoredProcedure[]> {
    return this.#read(query => whereOverdue(query, day, page));
  }

  async purge(before: Date): Promise<number> {
    return this.#knex.transaction(tx => purgeProcedures(tx, before));
  }

  async findAlert(name: string): Promise<string[]> {
    return this.#knex('runbook_procedure_alerts')
      .where({ name_key: alertNameKey(name) })
      .distinct()
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  async listAlertNames(): Promise<string[]> {
    const rows: Array<{ name: string }> = await this.#knex(
      'runbook_procedure_alerts',
    )
      .groupBy('name_key')
      .min({ name: 'name' });
    return rows.map(({ name }) => name);
  }

  async #read(
    where: (query: Knex.QueryBuilder<ProcedureRow>) => Knex.QueryBuilder,
  ): Promise<StoredProcedure[]> {
    return this.#knex.transaction(
      tx => readProcedures(tx, where),
      snapshot(this.#knex),
    );
  }
}

function byTitle<T extends Pick<ProcedureText, 'content'>>(found: T[]): T[] {
  return found.sort((a, b) =>
    a.content.title.localeCompare(b.content.title, 'en'),
  );
}
