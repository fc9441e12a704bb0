import {
  DatabaseService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { endpoints } from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { ServiceDirectory } from '../catalog';
import { RunbookConfig } from '../config';
import { EndpointHandlers } from '../http';
import { RunbookImages } from './images';
import { ImportSweep, parserVersion, RunbookImporter } from './importing';
import { reportImports } from './reportImports';
import { createRunbookHandlers } from './routes';
import { scheduleImports } from './schedule';
import { SourceReaders } from './sources';
import { DatabaseRunbookStore } from './store';

/** What the domain of runbooks gives to the plugin. */
export interface Runbooks {
  handlers: EndpointHandlers<typeof endpoints, Entity>;
}

/** Puts the domain together: store, importer, schedule and endpoints. */
export async function createRunbooks(options: {
  config: RunbookConfig;
  directory: ServiceDirectory;
  database: DatabaseService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
}): Promise<Runbooks> {
  const { config, directory, logger } = options;
  const store = await DatabaseRunbookStore.create(options);
  const readers = new SourceReaders({ ...options, limits: config.limits });
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
  const sweep = new ImportSweep({
    directory,
    store,
    importer,
    config: config.import,
    logger,
  });
  reportImports(options.metrics, store);
  await scheduleImports({ scheduler: options.scheduler, sweep, config });
  const images = new RunbookImages({ store, readers, directory, logger });
  return {
    handlers: createRunbookHandlers({ directory, store, importer, images }),
  };
}
