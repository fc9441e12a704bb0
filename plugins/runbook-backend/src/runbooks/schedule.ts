import { SchedulerService } from '@backstage/backend-plugin-api';
import { RunbookConfig } from '../config';
import { ImportSweep } from './importing';

/** Ids of the scheduled tasks, as the scheduler's pages and API show them. */
export const TASKS = {
  importAll: 'import-runbooks',
  followCatalog: 'follow-catalog',
} as const;

/** Schedules the imports; a lock in the database lets one replica run each. */
export async function scheduleImports(options: {
  scheduler: SchedulerService;
  sweep: ImportSweep;
  config: RunbookConfig;
}): Promise<void> {
  const { scheduler, sweep, config } = options;
  await scheduler.scheduleTask({
    ...config.schedule,
    id: TASKS.importAll,
    fn: signal => sweep.importAll(signal),
  });
  await scheduler.scheduleTask({
    frequency: config.import.followCatalog,
    // The first look after a start may import every service of the company.
    timeout: config.schedule.timeout,
    initialDelay: { seconds: 2 },
    scope: 'global',
    id: TASKS.followCatalog,
    fn: signal => sweep.followCatalog(signal),
  });
}
