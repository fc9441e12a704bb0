import { DatabaseService } from '@backstage/backend-plugin-api';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { openDatabase, Reading } from '../../../database';
import { ALERTMANAGER } from '../sources';
import { AlertInstanceStore, OwnedAlert } from './AlertInstanceStore';
import { describeChange } from './describeChange';
import { firingRead } from './firingRead';
import { GroupCommit } from './GroupCommit';
import { readFiringOwners, writeOwners } from './owners';
import { historyRead, selectUnowned } from './queries';
import { Payload, recordPayloads } from './recordPayloads';
import { contentOf, InstanceRow, toFiring } from './rows';

const INSTANCES = 'runbook_alert_instances';
const OWNERS = 'runbook_alert_instance_services';
const FIRING = 'runbook_firing_alerts';

/** Payloads that are written in one transaction, where as many wait. */
const GROUP = 20;

/** Rows that are forgotten in one statement. */
const FORGET = 500;

/** Keeps firings of alerts in the plugin's database, SQLite or Postgres. */
export class DatabaseAlertInstanceStore implements AlertInstanceStore {
  readonly #knex: Knex;
  /** By source: of each, one transaction of a replica at a time. */
  readonly #commits = new Map<string, GroupCommit<Payload, AlertChange[]>>();

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseAlertInstanceStore> {
    return new DatabaseAlertInstanceStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async record(
    source: string,
    alerts: readonly OwnedAlert[],
    now: Date,
    tellers: readonly string[] = [],
  ) {
    const commit =
      this.#commits.get(source) ??
      new GroupCommit<Payload, AlertChange[]>({
        max: GROUP,
        write: payloads => recordPayloads(this.#knex, source, payloads),
      });
    this.#commits.set(source, commit);
    return commit.add({ alerts, now, tellers });
  }

  async listFiring(
    entityRef: string,
    limit: number,
    reading = new Reading(this.#knex),
  ) {
    return reading.add(firingRead(entityRef, limit));
  }

  async listHistory(
    entityRef: string,
    since: Date,
    reading = new Reading(this.#knex),
  ) {
    return reading.add(historyRead(this.#knex, entityRef, since));
  }

  async listUnowned(limit: number) {
    return selectUnowned(this.#knex, limit);
  }

  async listOwners(after: string | undefined, limit: number) {
    const rows = await this.#knex<InstanceRow>(INSTANCES)
      .where({ firing: true })
      .andWhere('id', '>', after ?? '')
      .orderBy('id')
      .limit(limit)
      .select('id', 'content');
    const owners = await readFiringOwners(
      this.#knex,
      rows.map(({ id }) => id),
    );
    return rows.map(row => ({
      id: row.id,
      labels: contentOf(row).labels,
      entityRefs: owners.get(row.id) ?? [],
    }));
  }

  async setOwners(id: string, entityRefs: readonly string[]) {
    return this.#knex.transaction(async tx => {
      const row = await tx<InstanceRow>(INSTANCES)
        .where({ id })
        .forUpdate()
        .first();
      if (!row) {
        return [];
      }
      const firing = Boolean(row.firing);
      await writeOwners(
        tx,
        new Map([[id, { entityRefs, row }]]),
        new Set([id]),
      );
      const { source, name } = row;
      return firing
        ? [
            describeChange('changed', toFiring(row), {
              id,
              source,
              name,
              entityRefs: [...entityRefs],
            }),
          ]
        : [];
    });
  }

  async countFiring() {
    const rows: Array<{ source: string; firing: number | string }> =
      await this.#knex(INSTANCES)
        .where({ firing: true })
        .groupBy('source')
        .select('source')
        .count({ firing: '*' });
    // Postgres gives counts as text.
    return rows.map(({ source, firing }) => ({
      source,
      firing: Number(firing),
    }));
  }

  async forgetBefore(time: Date) {
    let forgotten = 0;
    for (;;) {
      const ids = await this.#knex<InstanceRow>(INSTANCES)
        .where('heard_at', '<', time)
        .limit(FORGET)
        .pluck('id');
      if (ids.length === 0) {
        await this.#forgetTellers();
        await this.#forgetEnded();
        return forgotten;
      }
      await this.#knex.transaction(async tx => {
        // SQLite keeps no foreign keys unless it is told to.
        await tx(OWNERS).whereIn('instance_id', ids).delete();
        await tx(FIRING).whereIn('instance_id', ids).delete();
        await tx(INSTANCES).whereIn('id', ids).delete();
      });
      forgotten += ids.length;
    }
  }

  /**
   * What has ended is forgotten as it ends; this is for a replica of a version
   * before the table, that ran beside this one while it was replaced.
   */
  async #forgetEnded() {
    await this.#knex(FIRING)
      .whereNotIn(
        'instance_id',
        this.#knex<InstanceRow>(INSTANCES).where({ firing: true }).select('id'),
      )
      .delete();
  }

  /** Of what no longer fires nobody tells. */
  async #forgetTellers() {
    await this.#knex('runbook_alert_tellers')
      .whereNotIn(
        'fingerprint',
        this.#knex<InstanceRow>(INSTANCES)
          .where({ source: ALERTMANAGER, firing: true })
          .select('fingerprint'),
      )
      .delete();
  }
}
