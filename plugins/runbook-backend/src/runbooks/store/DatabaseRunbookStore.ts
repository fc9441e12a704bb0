import { DatabaseService } from '@backstage/backend-plugin-api';
import {
  ImportedDocument,
  Runbook,
  RunbookStatus,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { openDatabase, Reading, snapshot } from '../../database';
import { ImportClaims } from './ImportClaims';
import { outlineRead, versionsRead } from './outlineRead';
import { saveOutcome } from './saveOutcome';
import { AlertNameRow, alertNameKey } from './alertNames';
import {
  DocumentRow,
  ImportRow,
  KNOWN_DOCUMENT_COLUMNS,
  toImportDiagnostics,
  toImportedDocument,
  toKnownDocument,
  toSourceDiagnostics,
  toStatus,
  toSummary,
  PENDING,
} from './rows';
import {
  Claim,
  ClaimedImport,
  ImportOutcome,
  ImportSummary,
  KnownImport,
  RunbookStore,
} from './RunbookStore';

/** Values a statement: SQLite takes no more than 999 in older builds. */
const CHUNK = 500;

/** Keeps runbooks in the plugin's database, SQLite or Postgres. */
export class DatabaseRunbookStore implements RunbookStore {
  readonly #knex: Knex;
  readonly #claims: ImportClaims;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseRunbookStore> {
    return new DatabaseRunbookStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#claims = new ImportClaims(knex, 'runbook_imports');
  }

  async getStatus(entityRef: string): Promise<RunbookStatus> {
    const row = await this.#imports().where({ entity_ref: entityRef }).first();
    return row ? toStatus(row) : PENDING;
  }

  async getRunbook(entityRef: string): Promise<Runbook> {
    return this.#knex.transaction(async tx => {
      const row = await tx<ImportRow>('runbook_imports')
        .where({ entity_ref: entityRef })
        .first();
      if (!row) {
        return { status: PENDING, documents: [], diagnostics: [] };
      }
      const documents = await tx<DocumentRow>('runbook_documents')
        .where({
          entity_ref: entityRef,
          format_version: DOCUMENT_FORMAT_VERSION,
        })
        .orderBy('position');
      return {
        status: toStatus(row),
        documents: documents.map(toImportedDocument),
        diagnostics: toImportDiagnostics(row.diagnostics),
      };
    }, snapshot(this.#knex));
  }

  async getOutline(entityRef: string, reading = new Reading(this.#knex)) {
    return reading.add(outlineRead(entityRef));
  }

  async getVersions(
    entityRefs: readonly string[],
    reading = new Reading(this.#knex),
  ) {
    return reading.add(versionsRead(this.#knex, entityRefs));
  }

  async getDocument(
    entityRef: string,
    documentId: string,
  ): Promise<ImportedDocument | undefined> {
    const row = await this.#knex<DocumentRow>('runbook_documents')
      .where({
        entity_ref: entityRef,
        id: documentId,
        format_version: DOCUMENT_FORMAT_VERSION,
      })
      .first();
    return row && toImportedDocument(row);
  }

  async getImport(entityRef: string): Promise<KnownImport | undefined> {
    return this.#claims.get(entityRef);
  }

  async listImports(): Promise<Map<string, KnownImport>> {
    return this.#claims.list();
  }

  async summarise(): Promise<ImportSummary[]> {
    const rows = await this.#imports()
      .groupBy('state')
      .select('state')
      .count({ services: '*' })
      .min({ oldest_check: 'checked_at' });
    return rows.map(row =>
      toSummary({
        state: row.state,
        services: row.services ?? 0,
        oldest_check: row.oldest_check ?? null,
      }),
    );
  }

  async claim(
    entityRef: string,
    options: { now: Date; until: Date },
  ): Promise<ClaimedImport | undefined> {
    const claim = await this.#claims.take(entityRef, options);
    if (!claim) {
      return undefined;
    }
    const row = await this.#imports().where({ entity_ref: entityRef }).first();
    const documents = await this.#knex<DocumentRow>('runbook_documents')
      .where({ entity_ref: entityRef })
      .orderBy('position')
      .select(...KNOWN_DOCUMENT_COLUMNS);
    return {
      claim,
      state: row?.state ?? 'pending',
      entityEtag: row?.entity_etag ?? undefined,
      documents: documents.map(toKnownDocument),
      diagnostics: toSourceDiagnostics(row?.diagnostics ?? '[]'),
    };
  }

  async renew(claim: Claim, until: Date): Promise<boolean> {
    return this.#claims.renew(claim, until);
  }

  async release(claim: Claim): Promise<void> {
    await this.#claims.release(claim);
  }

  async save(claim: Claim, outcome: ImportOutcome): Promise<void> {
    await this.#knex.transaction(tx => saveOutcome(tx, claim, outcome));
  }

  async findAlert(name: string): Promise<string[]> {
    const rows = await this.#knex<AlertNameRow>('runbook_alert_names')
      .where({ name_key: alertNameKey(name) })
      .distinct('entity_ref')
      .orderBy('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  async listAlertNames(): Promise<string[]> {
    const rows = await this.#knex<AlertNameRow>('runbook_alert_names').distinct(
      'name',
    );
    return rows.map(row => row.name);
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (let start = 0; start < entityRefs.length; start += CHUNK) {
      const refs = entityRefs.slice(start, start + CHUNK);
      await this.#knex.transaction(async tx => {
        await tx('runbook_alert_names').whereIn('entity_ref', refs).delete();
        await tx('runbook_documents').whereIn('entity_ref', refs).delete();
        await tx('runbook_imports').whereIn('entity_ref', refs).delete();
      });
    }
  }

  #imports() {
    return this.#knex<ImportRow>('runbook_imports');
  }
}
