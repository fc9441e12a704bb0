import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { RunbookCollatorFactory } from './collator/RunbookCollatorFactory';
import { RunbookReader } from './collator/RunbookReader';
import { readSearchConfig } from './readSearchConfig';

/**
 * Search for runbooks, in the back end: reads them from the runbook plugin on a
 * schedule. A reader finds only what `runbook.read` lets them see.
 *
 * @public
 */
export const searchModuleRunbook = createBackendModule({
  pluginId: 'search',
  moduleId: 'runbook-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ indexRegistry, rootConfig, scheduler, ...services }) {
        const { schedule, entityPath } = readSearchConfig(rootConfig);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new RunbookCollatorFactory({
            ...services,
            reader: new RunbookReader(services),
            entityPath,
          }),
        });
      },
    });
  },
});
