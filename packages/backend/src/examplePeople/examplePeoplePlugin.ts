import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  UserEntity,
} from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import { refuseProduction } from './refuseProduction';

/**
 * Lists the example people to a reader who has not signed in yet. Development
 * only.
 */
export const examplePeoplePlugin = createBackendPlugin({
  pluginId: 'example-people',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auth, catalog, httpRouter }) {
        refuseProduction(process.env.NODE_ENV);
        const router = Router();
        router.get('/people', async (_req, res) => {
          const { items } = await catalog.getEntities(
            {
              filter: { kind: 'User' },
              order: [{ field: 'metadata.name', order: 'asc' }],
            },
            { credentials: await auth.getOwnServiceCredentials() },
          );
          res.json({
            items: items.map(entity => {
              const { spec, metadata, relations } = entity as UserEntity;
              return {
                entityRef: stringifyEntityRef(entity),
                displayName: spec.profile?.displayName ?? metadata.name,
                groups: (relations ?? [])
                  .filter(({ type }) => type === RELATION_MEMBER_OF)
                  .map(({ targetRef }) => parseEntityRef(targetRef).name),
              };
            }),
          });
        });
        httpRouter.use(router);
        httpRouter.addAuthPolicy({ path: '/people', allow: 'unauthenticated' });
      },
    });
  },
});
