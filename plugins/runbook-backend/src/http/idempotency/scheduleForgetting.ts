import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { IdempotencyStore } from './IdempotencyStore';

/** Schedules the forgetting of old keys; one replica does it. */
export async function scheduleForgetting(options: {
  scheduler: SchedulerService;
  store: IdempotencyStore;
  logger: LoggerService;
  now: () => number;
}): Promise<void> {
  const { scheduler, store, logger, now } = options;
  await scheduler.scheduleTask({
    id: 'forget-idempotency-keys',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: async () => {
      const forgotten = await store.forgetOld(new Date(now()));
      if (forgotten > 0) {
        logger.debug('Forgot idempotency keys', { forgotten });
      }
    },
  });
}
