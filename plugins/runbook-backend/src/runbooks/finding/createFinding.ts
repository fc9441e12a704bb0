import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { procedureFindEndpoints } from 'backstage-plugin-runbook-common';
import { AllowedServices, ServiceDirectory } from '../../catalog';
import { EndpointHandlers } from '../../http';
import { WrittenDocuments } from '../procedures';
import { RunbookStore } from '../store';
import { CurrentProcedureIndex } from './CurrentProcedureIndex';
import { DatabaseLibraryStore } from './DatabaseLibraryStore';
import { ProcedureFinder } from './ProcedureFinder';
import { ServiceTitles } from './ServiceTitles';

/** Puts together what finds procedures across services. */
export async function createFinding(options: {
  database: DatabaseService;
  directory: ServiceDirectory;
  documents: WrittenDocuments;
  library: Pick<RunbookStore, 'getRunbook'>;
  logger: LoggerService;
}): Promise<EndpointHandlers<typeof procedureFindEndpoints, AllowedServices>> {
  const finder = new ProcedureFinder({
    ...options,
    index: new CurrentProcedureIndex({
      ...options,
      store: await DatabaseLibraryStore.create(options),
      titles: new ServiceTitles(options),
    }),
  });
  return {
    findProcedures: ({ query, resource, credentials }) =>
      finder.find(query, { ...resource, credentials }),
  };
}
