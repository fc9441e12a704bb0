import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { openDatabase, Reading } from '../../database';
import {
  alertNameKey,
  Claim,
  ImportClaims,
  ImportStateRow,
  KnownImport,
  saveImportedAt,
  saveImportState,
  toSourceDiagnostics,
} from '../../runbooks';
import {
  AlertRuleStore,
  ClaimedRules,
  MadeAlerts,
  RulesOutcome,
} from './AlertRuleStore';
import { briefsRead, definedRead, keepDefined } from './definedRead';
import { removeRuleFiles, replaceRuleFiles } from './replaceRuleFiles';
import { RuleFileRow, RuleRow, toKnownFile } from './rows';
import { rulesRead } from './rulesRead';

const TABLE = 'runbook_alert_rule_imports';

/** Values a statement: SQLite takes no more than 999 in older builds. */
const CHUNK = 500;

/** Keeps alert rules in the plugin's database, SQLite or Postgres. */
export class DatabaseAlertRuleStore implements AlertRuleStore {
  readonly #knex: Knex;
  readonly #claims: ImportClaims;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseAlertRuleStore> {
    return new DatabaseAlertRuleStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#claims = new ImportClaims(knex, TABLE);
  }

  async getRules(entityRef: string, reading = new Reading(this.#knex)) {
    return reading.add(rulesRead(entityRef));
  }

  async getDefined(
    entityRefs: readonly string[],
    reading = new Reading(this.#knex),
  ) {
    return reading.add(definedRead(this.#knex, entityRefs));
  }

  async getBriefs(
    entityRefs: readonly string[],
    reading = new Reading(this.#knex),
  ) {
    return reading.add(briefsRead(this.#knex, entityRefs));
  }

  async keepDefined(entityRef: string, made: MadeAlerts): Promise<void> {
    await keepDefined(this.#knex, entityRef, made);
  }

  async findAlert(name: string): Promise<string[]> {
    const rows = await this.#knex<RuleRow>('runbook_alert_rules')
      .where({ name_key: alertNameKey(name) })
      .distinct('entity_ref')
      .orderBy('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  async listServices(after: string, limit: number): Promise<string[]> {
    const rows = await this.#knex<RuleRow>('runbook_alert_rules')
      .where('entity_ref', '>', after)
      .distinct('entity_ref')
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(row => row.entity_ref);
  }

  async listAlertNames(): Promise<string[]> {
    const rows = await this.#knex<RuleRow>('runbook_alert_rules').distinct(
      'name',
    );
    return rows.map(row => row.name);
  }

  async getImport(entityRef: string): Promise<KnownImport | undefined> {
    return this.#claims.get(entityRef);
  }

  async listImports(): Promise<Map<string, KnownImport>> {
    return this.#claims.list();
  }

  async claim(
    entityRef: string,
    options: { now: Date; until: Date },
  ): Promise<ClaimedRules | undefined> {
    const claim = await this.#claims.take(entityRef, options);
    if (!claim) {
      return undefined;
    }
    const row = await this.#knex<ImportStateRow>(TABLE)
      .where({ entity_ref: entityRef })
      .first();
    const files = await this.#knex<RuleFileRow>('runbook_alert_rule_files')
      .where({ entity_ref: entityRef })
      .orderBy('position');
    const counts = await this.#knex<RuleRow>('runbook_alert_rules')
      .where({ entity_ref: entityRef })
      .groupBy('file')
      .select('file')
      .count({ rules: '*' });
    const rulesOf = new Map(
      // Postgres gives counts as text.
      counts.map(({ file, rules }) => [file, Number(rules)]),
    );
    return {
      claim,
      state: row?.state ?? 'pending',
      entityEtag: row?.entity_etag ?? undefined,
      files: files.map(file =>
        toKnownFile(file, rulesOf.get(file.position) ?? 0),
      ),
      diagnostics: toSourceDiagnostics(row?.diagnostics ?? '[]'),
    };
  }

  async renew(claim: Claim, until: Date): Promise<boolean> {
    return this.#claims.renew(claim, until);
  }

  async release(claim: Claim): Promise<void> {
    await this.#claims.release(claim);
  }

  async save(claim: Claim, outcome: RulesOutcome): Promise<void> {
    await this.#knex.transaction(async tx => {
      const { entityRef } = claim;
      await saveImportState(tx, TABLE, claim, outcome);
      if (outcome.state === 'imported') {
        const { files, finishedAt } = outcome;
        const changed = await replaceRuleFiles(tx, entityRef, files);
        await saveImportedAt(tx, TABLE, entityRef, { changed, finishedAt });
      }
      await tx<ImportStateRow>(TABLE)
        .where({ entity_ref: entityRef })
        .update({ lease_holder: null, lease_until: null });
    });
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (let start = 0; start < entityRefs.length; start += CHUNK) {
      const refs = entityRefs.slice(start, start + CHUNK);
      await this.#knex.transaction(async tx => {
        await removeRuleFiles(tx, refs);
        await tx(TABLE).whereIn('entity_ref', refs).delete();
      });
    }
  }
}
