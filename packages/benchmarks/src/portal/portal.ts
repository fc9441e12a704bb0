// A back end of the catalog and the plugin, in a process of its own:
// portal.ts --config <file>. Its catalog has one service, of the configured folder.
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('backstage-plugin-runbook-backend'));
backend.add(
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'benchmark-service',
    register(env) {
      env.registerInit({
        deps: {
          catalog: catalogProcessingExtensionPoint,
          config: coreServices.rootConfig,
        },
        async init({ catalog, config }) {
          const location = `file:${config.getString('benchmark.folder')}`;
          catalog.addEntityProvider({
            getProviderName: () => 'benchmark-service',
            connect: async connection => {
              await connection.applyMutation({
                type: 'full',
                entities: [
                  {
                    entity: {
                      apiVersion: 'backstage.io/v1alpha1',
                      kind: 'Component',
                      metadata: {
                        name: 'service-0',
                        namespace: 'default',
                        annotations: {
                          'backstage.io/managed-by-location': location,
                          'backstage.io/managed-by-origin-location': location,
                          'runbook/source': 'runbook.md',
                          'runbook/alert-rules': 'rules.yaml',
                        },
                      },
                      spec: {
                        type: 'service',
                        lifecycle: 'production',
                        owner: 'group:default/nobody',
                      },
                    },
                  },
                ],
              });
            },
          });
        },
      });
    },
  }),
);
backend.start();
