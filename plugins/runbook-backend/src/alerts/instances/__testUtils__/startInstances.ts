import { mockServices } from '@backstage/backend-test-utils';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { LabelMatcher, ListedService } from '../../../catalog';
import { AlertmanagerConfig } from '../../../config';
import { AlertReceiver } from '../AlertReceiver';
import { CurrentMatcher } from '../CurrentMatcher';
import { InstanceUpkeep } from '../InstanceUpkeep';
import { AlertmanagerSource } from '../sources';
import { DatabaseAlertInstanceStore } from '../store';
import { at, minutesOf } from './alertPayload';

/** A service of the catalog, as alerts look at it. */
export function listed(
  name: string,
  alertSelector?: LabelMatcher[],
): ListedService {
  return {
    entityRef: `component:default/${name}`,
    name,
    etag: '1',
    location: undefined,
    runbook: { declared: false, sources: [] },
    alertRules: { declared: false, sources: [] },
    alertSelector,
  };
}

/** The receiving and keeping of alerts on a database, with a clock that stands. */
export async function startInstances(
  knex: Knex,
  alertmanagers: readonly AlertmanagerConfig[] = [],
) {
  const store = await DatabaseAlertInstanceStore.create({
    database: mockServices.database({ knex, migrations: {} }),
  });
  const clock = { minutes: 1 };
  const now = () => at(clock.minutes).getTime();
  const services = [listed('parcel-api'), listed('label-api')];
  const catalog = { fails: false };
  const logger = mockServices.logger.mock();
  const matcher = new CurrentMatcher({
    directory: {
      async *list() {
        if (catalog.fails) {
          throw new Error('no catalog');
        }
        yield services;
      },
    },
    logger,
    now,
  });
  const changes: AlertChange[] = [];
  const publish = (more: AlertChange[]) => changes.push(...more);
  const parts = { store, matcher, publish, logger, now };
  const receiver = new AlertReceiver({
    ...parts,
    asked: alertmanagers.map(({ name }) => name),
    sources: [new AlertmanagerSource(alertmanagers)],
  });
  return {
    ...parts,
    knex,
    services,
    catalog,
    clock,
    upkeep: new InstanceUpkeep({ ...parts, keepDays: 30 }),
    /** All firings, with their times in minutes. */
    stored: async () => {
      const rows = await knex('runbook_alert_instances').orderBy('starts_at');
      return rows.map(row => [
        row.firing ? 'firing' : 'ended',
        minutesOf(row.starts_at),
        row.ends_at === null ? undefined : minutesOf(row.ends_at),
      ]);
    },
    /** What others were told since the last look. */
    told: () =>
      changes
        .splice(0)
        .map(({ change, startsAt, entityRefs }) => [
          change,
          minutesOf(startsAt),
          ...entityRefs.map(ref => ref.replace('component:default/', '')),
        ]),
    receive: (payload: unknown) => receiver.receive('alertmanager', payload),
    post: (...alerts: unknown[]) =>
      receiver.receive('alertmanager', { version: '4', alerts }),
    firing: async (entityRef = 'component:default/parcel-api') =>
      (await store.listFiring(entityRef, 10)).map(one => [
        one.name,
        one.labels.service,
        one.annotations.summary,
      ]),
  };
}
