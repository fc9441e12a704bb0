import {
  AuthService,
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  PROCEDURE_RECOVERY_DAYS,
  procedureEndpoints,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory, ServiceDirectory } from '../../catalog';
import { EndpointHandlers } from '../../http';
import { NotificationSender } from '../../notifying';
import { Outbox } from '../../outbox';
import { RunbookStore } from '../store';
import {
  composeProcedureNotice,
  PROCEDURE_NOTICES,
  ProcedureNotice,
  ReviewReminder,
} from './notices';
import { createProcedureHandlers } from './procedureHandlers';
import { DatabaseProcedureStore, ProcedureStore } from './store';
import { supersedingIn, WrittenDocuments } from './WrittenDocuments';

const DAY = 24 * 60 * 60_000;

/** What the procedures written in the portal give to the runbooks. */
export interface Procedures {
  handlers: EndpointHandlers<typeof procedureEndpoints, Entity>;
  store: ProcedureStore;
  documents: WrittenDocuments;
}

/** Puts together what is written in the portal: store, notices, clean-up. */
export async function createProcedures(options: {
  auth: AuthService;
  database: DatabaseService;
  directory: ServiceDirectory;
  imported: Pick<RunbookStore, 'getRunbook'>;
  logger: LoggerService;
  notifications: NotificationService;
  now?: () => number;
  outbox: Outbox;
  people: Pick<PeopleDirectory, 'describe'>;
  scheduler: SchedulerService;
}): Promise<Procedures> {
  const { imported, logger, now = Date.now, outbox, scheduler } = options;
  const store = await DatabaseProcedureStore.create(options);
  const documents = new WrittenDocuments();
  outbox.register(
    new NotificationSender<ProcedureNotice>({
      ...options,
      topic: PROCEDURE_NOTICES,
      namedIn: notice => ('by' in notice ? [notice.by] : []),
      compose: composeProcedureNotice,
    }),
  );
  const reminder = new ReviewReminder({
    ...options,
    now,
    store,
    isSuperseded: async ({ entityRef, slug }) => {
      const runbook = await imported.getRunbook(entityRef);
      return supersedingIn(runbook.documents)(slug) !== undefined;
    },
  });
  await scheduler.scheduleTask({
    id: 'remind-of-procedure-reviews',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 30 },
    scope: 'global',
    fn: signal => reminder.remind(signal),
  });
  await scheduler.scheduleTask({
    id: 'purge-deleted-procedures',
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: async () => {
      const purged = await store.purge(
        new Date(now() - PROCEDURE_RECOVERY_DAYS * DAY),
      );
      if (purged > 0) {
        logger.info('Deleted procedures forgotten', { procedures: purged });
      }
    },
  });
  return {
    store,
    documents,
    handlers: createProcedureHandlers({
      store,
      imported,
      documents,
      outbox,
      now,
    }),
  };
}
