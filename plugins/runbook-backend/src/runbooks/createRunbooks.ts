import {
  AuthService,
  DatabaseService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  procedureEndpoints,
  procedureFindEndpoints,
  procedureRunEndpoints,
  runbookEndpoints,
} from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { AllowedServices, PeopleDirectory, ServiceDirectory } from '../catalog';
import { RunbookConfig } from '../config';
import { EndpointHandlers } from '../http';
import { Outbox } from '../outbox';
import { createFinding } from './finding';
import { RunbookImages } from './images';
import {
  ImportSweep,
  parserVersion,
  runbookImport,
  RunbookImporter,
  ServiceImport,
} from './importing';
import { CombinedLibrary, createProcedures } from './procedures';
import { reportImports } from './reportImports';
import { createRunbookHandlers } from './routes';
import { createRuns } from './runs';
import { scheduleImports } from './schedule';
import { RUNBOOK_DOCUMENTS, SourceReaders } from './sources';
import { DatabaseRunbookStore, RunbookStore } from './store';

/** What other domains may ask of the runbooks, imported and written in the portal. */
export type RunbookLibrary = Pick<
  RunbookStore,
  'getRunbook' | 'getOutline' | 'getVersions' | 'findAlert' | 'listAlertNames'
>;

/** How the imports of services went. */
export type RunbookImports = Pick<RunbookStore, 'listImports'>;

/** What the domain of runbooks gives to the plugin. */
export interface Runbooks {
  handlers: EndpointHandlers<typeof runbookEndpoints, Entity>;
  /** Of the procedures that are written in the portal. */
  procedureHandlers: EndpointHandlers<typeof procedureEndpoints, Entity>;
  /** Of what finds procedures across services. */
  findHandlers: EndpointHandlers<
    typeof procedureFindEndpoints,
    AllowedServices
  >;
  /** Of procedures that are run outside of incidents. */
  runHandlers: EndpointHandlers<typeof procedureRunEndpoints, Entity>;
  library: RunbookLibrary;
  imports: RunbookImports;
}

/** Puts the domain together: store, importer, schedule and endpoints. */
export async function createRunbooks(options: {
  auth: AuthService;
  notifications: NotificationService;
  outbox: Outbox;
  people: PeopleDirectory;
  config: RunbookConfig;
  directory: ServiceDirectory;
  database: DatabaseService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  /** What else is imported of every service, at the same times. */
  beside: readonly ServiceImport[];
}): Promise<Runbooks> {
  const { config, directory, logger } = options;
  const store = await DatabaseRunbookStore.create(options);
  const readers = new SourceReaders({
    ...options,
    kind: RUNBOOK_DOCUMENTS,
    limits: config.limits,
  });
  const importer = new RunbookImporter({
    store,
    readers,
    parser: {
      parse: parseRunbook,
      version: parserVersion(config.ruleLevels),
      ruleLevels: config.ruleLevels,
    },
    maxFiles: config.limits.files,
    ...config.import,
    logger,
  });
  const imports = [
    runbookImport({ store, importer, ...config.import }),
    ...options.beside,
  ];
  const sweep = new ImportSweep({
    directory,
    imports,
    config: config.import,
    logger,
  });
  reportImports(options.metrics, store);
  await scheduleImports({ scheduler: options.scheduler, sweep, config });
  const images = new RunbookImages({ store, readers, directory, logger });
  const procedures = await createProcedures({ ...options, imported: store });
  const library = new CombinedLibrary({
    imported: store,
    written: procedures.store,
    documents: procedures.documents,
  });
  return {
    handlers: createRunbookHandlers({
      directory,
      store,
      library,
      imports,
      images,
    }),
    procedureHandlers: procedures.handlers,
    findHandlers: await createFinding({
      ...options,
      library,
      documents: procedures.documents,
    }),
    runHandlers: await createRuns(options),
    library,
    imports: store,
  };
}
