// A back end of the catalog and the plugin, in a process of its own:
// portal.ts --config <file>. Its catalog has one service, of the configured folder,
// and some people.
// With WITHOUT_RUNBOOK in its environment it is the catalog alone.
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  DeferredEntity,
} from '@backstage/plugin-catalog-node';
import { PEOPLE } from './people';

/** A group and its members, who can be on call and lead incidents. */
function people(location: string): DeferredEntity[] {
  const names = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`);
  const entityOf = (
    kind: string,
    name: string,
    spec: DeferredEntity['entity']['spec'],
  ) => ({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          'backstage.io/managed-by-location': location,
          'backstage.io/managed-by-origin-location': location,
        },
      },
      spec,
    },
  });
  return [
    entityOf('Group', 'team-7', { type: 'team', children: [] }),
    ...names.map(name => entityOf('User', name, { memberOf: ['team-7'] })),
  ];
}

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
if (!process.env.WITHOUT_RUNBOOK) {
  backend.add(import('backstage-plugin-runbook-backend'));
}
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
                  ...people(location),
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
