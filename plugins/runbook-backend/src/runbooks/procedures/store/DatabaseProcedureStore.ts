import { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  PROCEDURE_LIMITS,
  ProcedureContent,
  ProcedureFeedback,
  ProcedureRevision,
  ProcedureRevisionDetail,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { openDatabase, Reading, snapshot, toInstant } from '../../../database';
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
  FeedbackRow,
  ProcedureRow,
  reviewDueAfter,
  RevisionRow,
  toContent,
  toFeedback,
  toKeyColumns,
  toRevision,
} from './rows';
import {
  addRevision,
  insertProcedure,
  replaceAnsweredAlerts,
} from './writeProcedure';
import { readProcedures, there } from './readProcedures';
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
      once(tx, write.request, write.at, async () => {
        const current = await lockLive(tx, key);
        if (current.feedback.length >= PROCEDURE_LIMITS.openFeedback) {
          throw new ConflictError(
            `${PROCEDURE_LIMITS.openFeedback} reports about ${key.slug} wait for an answer. Ask its owner to answer them first`,
          );
        }
        if (feedback.revision > current.revision) {
          throw new ConflictError(
            `The procedure ${key.slug} has no revision ${feedback.revision}; the latest is ${current.revision}`,
          );
        }
        const row: FeedbackRow = {
          ...toKeyColumns(key),
          ...feedback,
          at: write.at,
          by: write.by,
          answer: null,
          answered_at: null,
          answered_by: null,
        };
        await tx<FeedbackRow>('runbook_procedure_feedback').insert(row);
        const told = toFeedback(row);
        await write.tell?.(tx, current, told);
        write.onDone?.(current);
        return told;
      }),
    );
  }

  async answer(
    key: ProcedureKey,
    write: WriteOptions,
    { id, note }: { id: string; note: string },
  ): Promise<ProcedureFeedback> {
    return this.#knex.transaction(tx =>
      once(tx, write.request, write.at, async () => {
        const current = await lockLive(tx, key);
        const rows = () =>
          tx<FeedbackRow>('runbook_procedure_feedback').where({
            ...toKeyColumns(key),
            id,
          });
        const row = await rows().first();
        if (!row) {
          throw new NotFoundError(`There is no report ${id} about ${key.slug}`);
        }
        if (row.answer !== null) {
          throw new ConflictError(
            `${row.answered_by} answered this report already`,
          );
        }
        const answered = {
          answer: note,
          answered_at: write.at,
          answered_by: write.by,
        };
        await rows().update(answered);
        const told = toFeedback({ ...row, ...answered });
        await write.tell?.(tx, current, told);
        write.onDone?.(current);
        return told;
      }),
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
    { after, limit }: { after?: ProcedureKey; limit: number },
  ): Promise<StoredProcedure[]> {
    return this.#read(query =>
      query
        .whereNull('deleted_at')
        .where('review_due', '<', day)
        .modify(page => {
          if (after) {
            page.where(further =>
              further
                .where('entity_ref', '>', after.entityRef)
                .orWhere(same =>
                  same
                    .where('entity_ref', after.entityRef)
                    .where('slug', '>', after.slug),
                ),
            );
          }
        })
        .orderBy(['entity_ref', 'slug'])
        .limit(limit),
    );
  }

  async purge(before: Date): Promise<number> {
    return this.#knex.transaction(async tx => {
      const old = await there(tx)
        .where('deleted_at', '<', before)
        // A recovery that runs now is waited for, and then seen.
        .forUpdate()
        .select('entity_ref', 'slug');
      for (const key of old) {
        await tx('runbook_procedure_feedback').where(key).delete();
        await tx('runbook_procedure_revisions').where(key).delete();
        await tx<ProcedureRow>('runbook_procedures')
          .where(key)
          .update({ purged: true, content: '{}' });
      }
      return old.length;
    });
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

/**
 * Takes the lock on a procedure's row: whoever writes next waits here, and then
 * decides from what this one leaves behind.
 *
 * @throws NotFoundError - when there is none.
 */
async function lock(
  tx: Knex.Transaction,
  key: ProcedureKey,
): Promise<StoredProcedure> {
  await there(tx)
    .where(toKeyColumns(key))
    .update({ revision: tx.raw('revision') });
  return readOne(tx, key);
}

/** @throws NotFoundError - also when it is deleted. */
async function lockLive(tx: Knex.Transaction, key: ProcedureKey) {
  const current = await lock(tx, key);
  if (current.deleted) {
    throw new NotFoundError(
      `The procedure ${key.slug} of ${key.entityRef} was deleted by ${current.deleted.by}. Recover it first`,
    );
  }
  return current;
}

async function readOne(
  tx: Knex.Transaction,
  key: ProcedureKey,
): Promise<StoredProcedure> {
  const [found] = await readProcedures(tx, query =>
    query.where(toKeyColumns(key)),
  );
  if (!found) {
    throw new NotFoundError(
      `There is no procedure ${key.slug} of ${key.entityRef} in the portal`,
    );
  }
  return found;
}

async function checkCount(tx: Knex.Transaction, { entityRef }: ProcedureKey) {
  const counted = await there(tx)
    .where({ entity_ref: entityRef })
    .count({ procedures: '*' })
    .first();
  if (Number(counted?.procedures ?? 0) >= PROCEDURE_LIMITS.perService) {
    throw new ConflictError(
      `${entityRef} has ${PROCEDURE_LIMITS.perService} written procedures, which is the most. Move some to its repository`,
    );
  }
}

function checkRevision(current: StoredProcedure, ifMatch: number | undefined) {
  if (ifMatch !== undefined && ifMatch !== current.revision) {
    const { slug, revision, updatedBy, updatedAt } = current;
    throw new ConflictError(
      `The procedure ${slug} is at revision ${revision} and not ${ifMatch}: ${updatedBy} changed it at ${updatedAt}. Read it again and make your change to that`,
    );
  }
}

/** The time of a procedure never goes backwards, whatever clock a replica has. */
function notBefore(earliest: string, at: Date): Date {
  return new Date(Math.max(Date.parse(toInstant(earliest)), at.getTime()));
}
