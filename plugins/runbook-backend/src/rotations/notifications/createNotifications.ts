import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PeopleDirectory } from '../../catalog';
import { Outbox } from '../../outbox';
import { CalendarSource } from '../CalendarSource';
import { RotationStore } from '../store';
import { NoticePlanner } from './NoticePlanner';
import { NoticeSender } from './NoticeSender';
import { WriteTeller } from './WriteTeller';

/** Puts together what tells people of their time on call. */
export async function createNotifications(options: {
  auth: AuthService;
  calendars: CalendarSource;
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  now: () => number;
  outbox: Outbox;
  people: Pick<PeopleDirectory, 'describe'>;
  scheduler: SchedulerService;
  store: Pick<RotationStore, 'find' | 'list'>;
}): Promise<void> {
  const { outbox, scheduler } = options;
  const planner = new NoticePlanner(options);
  outbox.register(new NoticeSender(options));
  outbox.register(new WriteTeller({ ...options, planner }));
  await scheduler.scheduleTask({
    id: 'plan-rotation-notices',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 5 },
    scope: 'global',
    fn: signal => planner.sweep(signal),
  });
}
