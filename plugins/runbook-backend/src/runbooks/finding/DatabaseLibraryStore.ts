import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { isPostgres, openDatabase, snapshot } from '../../database';
import { readProcedures } from '../procedures/store';
import { DocumentRow, ImportRow, toImportedDocument } from '../store';
import { LibraryStore, ServiceDocuments } from './LibraryStore';

/** Reads what the stores of documents and of written procedures keep. */
export class DatabaseLibraryStore implements LibraryStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseLibraryStore> {
    return new DatabaseLibraryStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Two sums that change with what they are made of. Each change of documents
   * sets the time of their import, to the millisecond; rows also go, so the
   * times are counted too. Rows of written procedures never go, and each change
   * of one counts its revision up.
   */
  async version(): Promise<string> {
    const time = isPostgres(this.#knex)
      ? 'extract(epoch from imported_at)'
      : 'imported_at';
    const [imported, written] = await Promise.all([
      this.#knex<ImportRow>('runbook_imports')
        .count({ services: 'imported_at' })
        // As text: SQLite's sum is exact, and a JavaScript number is not.
        .select({ times: this.#knex.raw(`cast(sum(${time}) as text)`) })
        .first(),
      this.#knex('runbook_procedures').sum({ revisions: 'revision' }).first(),
    ]);
    return [imported?.services, imported?.times, written?.revisions ?? 0].join(
      '/',
    );
  }

  async listVersions(): Promise<Map<string, string>> {
    return this.#knex.transaction(async tx => {
      const imported = await tx<ImportRow>('runbook_imports')
        .whereNotNull('imported_at')
        .select('entity_ref', 'imported_at');
      const written: Array<{ entity_ref: string; revisions: number | string }> =
        await tx('runbook_procedures')
          .groupBy('entity_ref')
          .select('entity_ref')
          .sum({ revisions: 'revision' });
      const versions = new Map(
        imported.map(row => [
          row.entity_ref,
          String(new Date(row.imported_at ?? 0).getTime()),
        ]),
      );
      for (const { entity_ref: ref, revisions } of written) {
        versions.set(ref, `${versions.get(ref) ?? ''}/${revisions}`);
      }
      return versions;
    }, snapshot(this.#knex));
  }

  async read(entityRefs: readonly string[]): Promise<ServiceDocuments[]> {
    return this.#knex.transaction(async tx => {
      const documents = await tx<DocumentRow>('runbook_documents')
        .whereIn('entity_ref', entityRefs)
        .where({ format_version: DOCUMENT_FORMAT_VERSION })
        .orderBy('position');
      const procedures = await readProcedures(tx, query =>
        query.whereIn('entity_ref', entityRefs),
      );
      return entityRefs.map(entityRef => ({
        entityRef,
        imported: documents
          .filter(row => row.entity_ref === entityRef)
          .map(toImportedDocument),
        written: procedures.filter(one => one.entityRef === entityRef),
      }));
    }, snapshot(this.#knex));
  }
}
