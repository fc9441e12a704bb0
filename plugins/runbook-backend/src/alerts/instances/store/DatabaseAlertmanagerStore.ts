import { DatabaseService } from '@backstage/backend-plugin-api';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { chunks, DatabaseTime, openDatabase } from '../../../database';
import { AlertmanagerStore, StoredAlertmanager } from './AlertmanagerStore';
import { reconcileAlerts } from './reconcileAlerts';
import { TellerRow } from './tellers';

const TABLE = 'runbook_alertmanagers';

/**
 * Fingerprints a transaction: webhooks wait for each, and so for no longer than
 * a part of a large list takes.
 */
const PART = 200;

/** Row of `runbook_alertmanagers`. */
interface AlertmanagerRow {
  name: string;
  checked_at: DatabaseTime;
  heard_at: DatabaseTime | null;
  problem: string | null;
}

/** Keeps how Alertmanagers stand in the plugin's database, SQLite or Postgres. */
export class DatabaseAlertmanagerStore implements AlertmanagerStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseAlertmanagerStore> {
    return new DatabaseAlertmanagerStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<StoredAlertmanager[]> {
    const rows = await this.#knex<AlertmanagerRow>(TABLE).orderBy('name');
    return rows.map(({ name, checked_at, heard_at, problem }) => ({
      name,
      checkedAt: new Date(checked_at),
      heardAt: heard_at === null ? undefined : new Date(heard_at),
      problem: problem ?? undefined,
    }));
  }

  async reconcile({
    poll,
    listed,
    ...options
  }: Parameters<AlertmanagerStore['reconcile']>[0]) {
    const told = await this.#knex<TellerRow>('runbook_alert_tellers')
      .where({ teller: poll.alertmanager })
      .pluck('fingerprint');
    const changes: AlertChange[] = [];
    // Each fingerprint stands by itself, so each part is whole.
    for (const part of chunks(
      [...new Set([...listed.keys(), ...told])],
      PART,
    )) {
      changes.push(
        ...(await this.#knex.transaction(tx =>
          reconcileAlerts(tx, part, { poll, listed, ...options }),
        )),
      );
    }
    return changes;
  }

  async saveAnswer(name: string, askedAt: Date) {
    await this.#knex<AlertmanagerRow>(TABLE)
      .insert({ name, checked_at: askedAt, heard_at: askedAt, problem: null })
      .onConflict('name')
      .merge();
  }

  async saveProblem(name: string, askedAt: Date, problem: string) {
    await this.#knex<AlertmanagerRow>(TABLE)
      .insert({ name, checked_at: askedAt, problem })
      .onConflict('name')
      .merge(['checked_at', 'problem']);
  }

  async restartMissing(name: string) {
    await this.#knex<TellerRow>('runbook_alert_tellers')
      .where({ teller: name })
      .whereNotNull('missing_since')
      .update({ missing_since: null });
  }
}
