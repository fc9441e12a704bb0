import {
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  procedureRunEndpoints,
  RUN_IDLE_DAYS,
  RUN_KEPT_DAYS,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { EndpointHandlers } from '../../http';
import { createRunHandlers } from './runHandlers';
import { DatabaseRunStore, RunStore } from './store';

const DAY = 24 * 60 * 60_000;

/** Who ends the runs that everybody has forgotten. */
const BY_ITSELF = 'runbook:runs';

/** Puts together the runs outside of incidents: store, endpoints, clean-up. */
export async function createRuns(options: {
  database: DatabaseService;
  logger: LoggerService;
  now?: () => number;
  people: Pick<PeopleDirectory, 'describe'>;
  scheduler: SchedulerService;
}): Promise<EndpointHandlers<typeof procedureRunEndpoints, Entity>> {
  const { logger, now = Date.now, people, scheduler } = options;
  const store = await DatabaseRunStore.create(options);
  await scheduler.scheduleTask({
    id: 'tidy-procedure-runs',
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: async () => {
      const done = await tidyRuns(store, now());
      if (done.abandoned > 0 || done.forgotten > 0) {
        logger.info('Procedure runs tidied', done);
      }
    },
  });
  return createRunHandlers({ store, people, now });
}

/** Ends what nobody works on any more, and forgets what ended long ago. */
export async function tidyRuns(store: RunStore, now: number) {
  return {
    abandoned: await store.endIdle({
      since: new Date(now - RUN_IDLE_DAYS * DAY),
      at: new Date(now),
      by: BY_ITSELF,
    }),
    forgotten: await store.forget(new Date(now - RUN_KEPT_DAYS * DAY)),
  };
}
