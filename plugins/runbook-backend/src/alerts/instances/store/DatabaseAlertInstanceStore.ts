import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { openDatabase } from '../../../database';
import { AlertInstanceStore, OwnedAlert } from './AlertInstanceStore';
import { selectFiringGroups, selectHistory, selectUnowned } from './queries';
import { recordAlerts } from './recordAlerts';
import { contentOf, InstanceRow, OwnerRow, toFiringAlert } from './rows';

const INSTANCES = 'runbook_alert_instances';
const OWNERS = 'runbook_alert_instance_services';

/** Rows that are forgotten in one statement. */
const FORGET = 500;

/** Keeps firings of alerts in the plugin's database, SQLite or Postgres. */
export class DatabaseAlertInstanceStore implements AlertInstanceStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseAlertInstanceStore> {
    return new DatabaseAlertInstanceStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async record(source: string, alerts: readonly OwnedAlert[], now: Date) {
    await this.#knex.transaction(async tx => {
      // The row is locked until the end, so that what is decided from the rows
      // of this source still holds when it is written.
      await tx('runbook_alert_sources')
        .insert({ source, heard_at: now })
        .onConflict('source')
        .merge();
      await recordAlerts(tx, source, alerts, now);
    });
  }

  async listFiring(entityRef: string, limit: number) {
    const rows: InstanceRow[] = await this.#knex<InstanceRow>(INSTANCES)
      .join(OWNERS, `${OWNERS}.instance_id`, `${INSTANCES}.id`)
      .where({
        [`${OWNERS}.entity_ref`]: entityRef,
        [`${OWNERS}.firing`]: true,
      })
      .orderBy([{ column: 'starts_at', order: 'desc' }, { column: 'id' }])
      .limit(limit)
      .select(`${INSTANCES}.*`);
    return rows.map(toFiringAlert);
  }

  async listHistory(entityRef: string, since: Date) {
    return selectHistory(this.#knex, entityRef, since);
  }

  async listFiringGroups(limit: number, entityRefs?: readonly string[]) {
    return selectFiringGroups(this.#knex, limit, entityRefs);
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
    const owners = await this.#knex<OwnerRow>(OWNERS).whereIn(
      'instance_id',
      rows.map(({ id }) => id),
    );
    return rows.map(row => ({
      id: row.id,
      labels: contentOf(row).labels,
      entityRefs: owners
        .filter(owner => owner.instance_id === row.id)
        .map(owner => owner.entity_ref)
        // As the matcher sorts them, which databases do otherwise.
        .sort(),
    }));
  }

  async setOwners(id: string, entityRefs: readonly string[]) {
    await this.#knex.transaction(async tx => {
      const row = await tx<InstanceRow>(INSTANCES)
        .where({ id })
        .forUpdate()
        .first('firing');
      await tx(OWNERS).where({ instance_id: id }).delete();
      if (row && entityRefs.length > 0) {
        await tx.batchInsert(
          OWNERS,
          entityRefs.map(entity_ref => ({
            instance_id: id,
            entity_ref,
            firing: Boolean(row.firing),
          })),
          100,
        );
      }
    });
  }

  async forgetBefore(time: Date) {
    let forgotten = 0;
    for (;;) {
      const ids = await this.#knex<InstanceRow>(INSTANCES)
        .where('heard_at', '<', time)
        .limit(FORGET)
        .pluck('id');
      if (ids.length === 0) {
        return forgotten;
      }
      await this.#knex.transaction(async tx => {
        // SQLite keeps no foreign keys unless it is told to.
        await tx(OWNERS).whereIn('instance_id', ids).delete();
        await tx(INSTANCES).whereIn('id', ids).delete();
      });
      forgotten += ids.length;
    }
  }
}
