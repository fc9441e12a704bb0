import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  coverageEndpoints,
  serviceCoverageEndpoints,
} from 'backstage-plugin-runbook-common';
import { Router } from 'express';
import { Alerts } from '../alerts';
import {
  AllServicesAccess,
  PeopleDirectory,
  ServiceAccess,
  ServiceDirectory,
} from '../catalog';
import { MountContext, mountEndpoints } from '../http';
import { Incidents } from '../incidents';
import { Rotations } from '../rotations';
import { RunbookImports, RunbookLibrary } from '../runbooks';
import { CoverageAccess } from './access';
import { CoverageAnswers, toServiceCoverage } from './answers';
import { ServiceFactsReader } from './facts';
import { CoverageFinder, reportCoverage } from './finding';
import { DatabaseCoverageStore } from './store';

/** Id of the scheduled task, as the scheduler's pages and API show it. */
const TASK = 'find-coverage';

/** The same of what finds the services that were imported since. */
const READ_TASK = 'find-coverage-of-imported';

const READ_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 10 },
  initialDelay: { minutes: 1 },
  scope: 'global',
};

/** What the overview of all services gives to the plugin. */
export interface Overview {
  /** Mounts the endpoints of coverage. */
  mount(router: Router, context: MountContext): void;
}

/** Puts the coverage together: store, schedule and endpoints. */
export async function createOverview(options: {
  /** Lets a caller at a service. */
  access: ServiceAccess;
  /** Lets a caller look through all of them. */
  allServices: AllServicesAccess;
  alerts: Alerts;
  auth: AuthService;
  database: DatabaseService;
  directory: ServiceDirectory;
  imports: RunbookImports;
  incidents: Incidents;
  library: RunbookLibrary;
  logger: LoggerService;
  metrics: MetricsService;
  people: PeopleDirectory;
  permissions: PermissionsService;
  rotations: Rotations;
  schedule: SchedulerServiceTaskScheduleDefinition;
  scheduler: SchedulerService;
  now?: () => number;
}): Promise<Overview> {
  const { now = Date.now, incidents } = options;
  const store = await DatabaseCoverageStore.create(options);
  const reader = new ServiceFactsReader({
    ...options,
    postmortems: incidents.postmortems,
    now,
  });
  const finder = new CoverageFinder({ ...options, reader, store, now });
  reportCoverage(options.metrics, store, now);
  await options.scheduler.scheduleTask({
    ...options.schedule,
    id: TASK,
    fn: signal => finder.findAll(signal),
  });
  await options.scheduler.scheduleTask({
    ...READ_SCHEDULE,
    id: READ_TASK,
    fn: signal => finder.findRead(signal),
  });
  const answers = new CoverageAnswers({ store, now });
  const coverageAccess = new CoverageAccess({
    ...options,
    services: options.allServices,
  });
  return {
    mount(router, context) {
      mountEndpoints(
        router,
        serviceCoverageEndpoints,
        {
          getServiceCoverage: async ({ resource, credentials }) =>
            toServiceCoverage(
              await finder.find(resource),
              await coverageAccess.readableFacts(credentials),
              undefined,
            ),
        },
        { ...context, access: options.access },
      );
      mountEndpoints(
        router,
        coverageEndpoints,
        {
          listCoverage: ({ query, resource }) => answers.list(query, resource),
          listCoverageGroups: ({ query, resource }) =>
            answers.groups(query, resource),
          getCoverageTrend: ({ query, resource }) =>
            answers.trend(query, resource),
          exportCoverage: async ({ query, resource }) => ({
            contentType: 'text/csv; charset=utf-8; header=present',
            content: Buffer.from(await answers.table(query, resource)),
            headers: {
              'content-disposition': 'attachment; filename="coverage.csv"',
            },
          }),
        },
        { ...context, access: coverageAccess },
      );
    },
  };
}
