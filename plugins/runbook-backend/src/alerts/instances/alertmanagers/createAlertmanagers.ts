import {
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  AlertChange,
  AlertmanagerStatus,
} from 'backstage-plugin-runbook-common';
import { AlertmanagerConfig } from '../../../config';
import { CurrentMatcher } from '../CurrentMatcher';
import { DatabaseAlertmanagerStore } from '../store';
import { AlertmanagerClient } from './AlertmanagerClient';
import { AlertmanagerPoller } from './AlertmanagerPoller';
import { alertmanagerStatuses } from './alertmanagerStatuses';

/** The Alertmanagers that are asked. */
export interface Alertmanagers {
  /** How they stand. */
  statuses(): Promise<AlertmanagerStatus[]>;
}

/** Asks each Alertmanager in its time; a lock in the database lets one replica do it. */
export async function createAlertmanagers(options: {
  alertmanagers: readonly AlertmanagerConfig[];
  database: DatabaseService;
  matcher: Pick<CurrentMatcher, 'getIfPossible'>;
  publish: (changes: AlertChange[]) => void;
  onStanding: () => void;
  logger: LoggerService;
  scheduler: SchedulerService;
  now: () => number;
}): Promise<Alertmanagers> {
  const { alertmanagers, scheduler, now } = options;
  const store = await DatabaseAlertmanagerStore.create(options);
  for (const config of alertmanagers) {
    const poller = new AlertmanagerPoller({
      ...options,
      config,
      client: new AlertmanagerClient(config),
      store,
    });
    await scheduler.scheduleTask({
      id: `poll-alertmanager-${config.name}`,
      frequency: { milliseconds: config.interval },
      // Two questions, and time to write what has changed.
      timeout: { milliseconds: 2 * config.timeout + 60_000 },
      initialDelay: { seconds: 3 },
      scope: 'global',
      fn: () => poller.poll(),
    });
  }
  return {
    statuses: async () =>
      alertmanagers.length === 0
        ? []
        : alertmanagerStatuses(alertmanagers, await store.list(), now()),
  };
}
