import {
  DatabaseService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Outbox } from './Outbox';

/** Puts the outbox together: rows, sending in every replica, cleaning in one. */
export async function createOutbox(options: {
  database: DatabaseService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
}): Promise<Outbox> {
  const outbox = await Outbox.create(options);
  await options.scheduler.scheduleTask({
    id: 'clean-outbox',
    frequency: { hours: 24 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: () => outbox.clean(),
  });
  return outbox;
}
