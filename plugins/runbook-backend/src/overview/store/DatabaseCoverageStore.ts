import { DatabaseService } from '@backstage/backend-plugin-api';
import { CoverageCheck } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { chunks, openDatabase } from '../../database';
import { BITS } from './bits';
import {
  CoverageFilter,
  CoverageLine,
  CoveragePage,
  CoverageRecord,
  CoverageRun,
  CoverageScope,
  CoverageSpan,
  CoverageStore,
} from './CoverageStore';
import {
  CoverageRow,
  dayOf,
  DayRow,
  RunRow,
  SpanRow,
  toLine,
  toRecord,
  toRow,
  toSpan,
  toTally,
} from './rows';
import { ALL, saveDay } from './saveDay';
import { removeStandings, saveStandings } from './saveStandings';
import { sumsOf } from './sumsOf';
import { emptyTally, Tally } from './Tally';
import { inPage, whereListed, whereScoped } from './whereListed';

/** Id of the only row that tells of the last look at all services. */
const RUN = 1;

/** References a statement. */
const REFS = 500;

/** Keeps coverage in the plugin's database, SQLite or Postgres. */
export class DatabaseCoverageStore implements CoverageStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseCoverageStore> {
    return new DatabaseCoverageStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async hashes(): Promise<Map<string, string>> {
    const rows = await this.#services().select('entity_ref', 'hash');
    return new Map(rows.map(({ entity_ref, hash }) => [entity_ref, hash]));
  }

  async saveRun(run: CoverageRun): Promise<void> {
    const day = dayOf(run.startedAt);
    const rows = run.changed.map(toRow);
    await this.#knex.transaction(async tx => {
      await saveStandings(tx, rows, day);
      await removeStandings(tx, run.gone, day);
      await saveDay(tx, day);
      await tx<RunRow>('runbook_coverage_runs')
        .insert({
          id: RUN,
          started_at: run.startedAt,
          finished_at: run.finishedAt,
          services: run.services,
        })
        .onConflict('id')
        .merge();
    });
  }

  async save(records: readonly CoverageRecord[]): Promise<void> {
    const [first] = records;
    if (first) {
      await this.#knex.transaction(tx =>
        saveStandings(tx, records.map(toRow), dayOf(first.computedAt)),
      );
    }
  }

  async decided(check: CoverageCheck): Promise<Set<string>> {
    return new Set(
      await this.#services()
        .whereRaw('((passed | failed) & ?) <> 0', [2 ** BITS[check]])
        .pluck('entity_ref'),
    );
  }

  async lastRun() {
    const row = await this.#knex<RunRow>('runbook_coverage_runs')
      .where({ id: RUN })
      .first();
    return (
      row && { startedAt: new Date(row.started_at), services: row.services }
    );
  }

  async find(entityRef: string): Promise<CoverageRecord | undefined> {
    const row = await this.#services().where({ entity_ref: entityRef }).first();
    return row && toRecord(row);
  }

  async findAll(entityRefs: readonly string[]): Promise<CoverageRecord[]> {
    const found = new Map<string, CoverageRecord>();
    for (const refs of chunks(entityRefs, REFS)) {
      for (const row of await this.#services().whereIn('entity_ref', refs)) {
        found.set(row.entity_ref, toRecord(row));
      }
    }
    return entityRefs.flatMap(ref => found.get(ref) ?? []);
  }

  async list(
    filter: CoverageFilter,
    page: CoveragePage,
  ): Promise<CoverageRecord[]> {
    const rows = await this.#services()
      .modify(query => whereListed(query, filter))
      .modify(query => inPage(query, page));
    return rows.map(toRecord);
  }

  async count(filter: CoverageFilter): Promise<number> {
    const [row] = await this.#services()
      .modify(query => whereListed(query, filter))
      .count({ services: '*' });
    return Number(row?.services ?? 0);
  }

  async sums(
    filter: CoverageFilter,
    by: 'owner' | 'tier',
  ): Promise<Map<string, Tally>> {
    const services = this.#services().modify(query =>
      whereListed(query, filter),
    );
    const sums = await sumsOf(services, [by]);
    return new Map(sums.map(({ keys: [key = ''], tally }) => [key, tally]));
  }

  async lines(filter: CoverageFilter): Promise<CoverageLine[]> {
    const rows = await this.#services()
      .modify(query => whereListed(query, filter))
      .select(
        'entity_ref',
        'name_key',
        'owner',
        'tier',
        'weight',
        'score',
        'passed',
        'failed',
      );
    return rows.map(toLine);
  }

  async days(
    from: string,
    { owner = ALL, tier = ALL }: CoverageScope,
  ): Promise<Map<string, Tally>> {
    const days = await this.#days()
      .where({ owner: ALL, tier: ALL })
      .where('day', '>=', from)
      .orderBy('day')
      .pluck('day');
    const rows = await this.#days()
      .where({ owner, tier })
      .where('day', '>=', from);
    const sums = new Map(rows.map(row => [row.day, toTally(row)]));
    return new Map(
      days.map((day: string) => [day, sums.get(day) ?? emptyTally()]),
    );
  }

  async spans(from: string, scope: CoverageScope): Promise<CoverageSpan[]> {
    const rows = await this.#knex<SpanRow>('runbook_coverage_spans')
      .where(query =>
        query.whereNull('until_day').orWhere('until_day', '>', from),
      )
      .modify(query => whereScoped(query, scope));
    return rows.map(toSpan);
  }

  #services() {
    return this.#knex<CoverageRow>('runbook_coverage');
  }

  #days() {
    return this.#knex<DayRow>('runbook_coverage_days');
  }
}
