import {
  AuthService,
  DatabaseService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { rotationCalendarEndpoints } from 'backstage-plugin-runbook-common';
import { EndpointHandlers } from '../../http';
import { CalendarSource } from '../CalendarSource';
import { RotationWriter } from '../RotationWriter';
import { RotationStore, StoredRotation } from '../store';
import { createCalendarHandlers } from './calendarHandlers';
import { CalendarImporter } from './CalendarImporter';
import { CalendarSweep } from './CalendarSweep';
import { CatalogUserFinder } from './people';
import { DatabaseCalendarStore } from './store';
import { StoredCalendars } from './StoredCalendars';

/** Id of the scheduled task, as the scheduler's pages and API show it. */
export const READ_CALENDARS = 'read-calendars';

/** The layers of rotations that are kept in calendars elsewhere. */
export interface Calendars {
  source: CalendarSource;
  handlers(
    writer: RotationWriter,
  ): EndpointHandlers<typeof rotationCalendarEndpoints, StoredRotation>;
}

/** Puts the reading of calendars together, and schedules it. */
export async function createCalendars(options: {
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  logger: LoggerService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  rotations: RotationStore;
  now: () => number;
}): Promise<Calendars> {
  const store = await DatabaseCalendarStore.create(options);
  const finder = new CatalogUserFinder(options);
  const importer = new CalendarImporter({ ...options, store, finder });
  const sweep = new CalendarSweep({ ...options, store, importer });
  // A look costs a query; what a calendar is due for is the sweep's to say.
  await options.scheduler.scheduleTask({
    id: READ_CALENDARS,
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 5 },
    scope: 'global',
    fn: signal => sweep.run(signal),
  });
  const calendars = new StoredCalendars({ store });
  return {
    source: calendars,
    handlers: writer =>
      createCalendarHandlers({ ...options, importer, calendars, writer }),
  };
}
