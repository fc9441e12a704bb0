import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { KNOWN_IMPORT_COLUMNS, toKnownImport } from './rows';
import type { ImportRow } from './rows';
import type { Claim, KnownImport } from './RunbookStore';

/** The columns that every table of imports has. */
export type ImportStateRow = Pick<
  ImportRow,
  | 'entity_ref'
  | 'entity_etag'
  | 'state'
  | 'imported_at'
  | 'started_at'
  | 'checked_at'
  | 'failed_since'
  | 'failure'
  | 'diagnostics'
  | 'content_version'
  | 'lease_holder'
  | 'lease_until'
>;

/**
 * Claims on the rows of a table of imports: one import of a service at a time,
 * over all replicas.
 */
export class ImportClaims {
  readonly #knex: Knex;
  readonly #table: string;

  constructor(knex: Knex, table: string) {
    this.#knex = knex;
    this.#table = table;
  }

  /** Takes the right to import a service; undefined while another holds it. */
  async take(
    entityRef: string,
    { now, until }: { now: Date; until: Date },
  ): Promise<Claim | undefined> {
    const claim = { entityRef, holder: randomUUID() };
    // Compare and set: of several replicas one changes the row.
    const take = () =>
      this.#rows()
        .where({ entity_ref: entityRef })
        .andWhere(free =>
          free.whereNull('lease_holder').orWhere('lease_until', '<', now),
        )
        .update({ lease_holder: claim.holder, lease_until: until });
    if ((await take()) === 0) {
      // Held by another, or not there yet.
      await this.#rows()
        .insert({ entity_ref: entityRef, state: 'pending', diagnostics: '[]' })
        .onConflict('entity_ref')
        .ignore();
      if ((await take()) === 0) {
        return undefined;
      }
    }
    return claim;
  }

  async renew({ entityRef, holder }: Claim, until: Date): Promise<boolean> {
    const renewed = await this.#rows()
      .where({ entity_ref: entityRef, lease_holder: holder })
      .update({ lease_until: until });
    return renewed > 0;
  }

  async release({ entityRef, holder }: Claim): Promise<void> {
    await this.#rows()
      .where({ entity_ref: entityRef, lease_holder: holder })
      .update({ lease_holder: null, lease_until: null });
  }

  async get(entityRef: string): Promise<KnownImport | undefined> {
    const row = await this.#rows()
      .where({ entity_ref: entityRef })
      .first(...KNOWN_IMPORT_COLUMNS);
    return row && toKnownImport(row);
  }

  async list(): Promise<Map<string, KnownImport>> {
    const rows = await this.#rows().select(...KNOWN_IMPORT_COLUMNS);
    return new Map(rows.map(row => [row.entity_ref, toKnownImport(row)]));
  }

  #rows() {
    return this.#knex<ImportStateRow>(this.#table);
  }
}
