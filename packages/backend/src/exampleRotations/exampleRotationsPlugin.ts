import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { untilCreated } from '../exampleCompany/untilCreated';
import { refuseProduction } from '../examplePeople/refuseProduction';
import { createExampleRotations, Send } from './createExampleRotations';
import { readExampleRotations } from './readExampleRotations';

/**
 * Creates the example rotations that do not exist yet once the portal has
 * started. Development only.
 */
export const exampleRotationsPlugin = createBackendPlugin({
  pluginId: 'example-rotations',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ auth, config, discovery, lifecycle, logger }) {
        refuseProduction(process.env.NODE_ENV);
        const file = config.getOptionalString('exampleRotations.file');
        if (!file) {
          return;
        }
        const examples = await readExampleRotations(file);
        const send: Send = async (method, path, body) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'runbook',
          });
          return fetch(`${await discovery.getBaseUrl('runbook')}${path}`, {
            method,
            headers: {
              authorization: `Bearer ${token}`,
              'content-type': 'application/json',
            },
            ...(body && { body: JSON.stringify(body) }),
          });
        };

        const stopping = new AbortController();
        lifecycle.addShutdownHook(() => stopping.abort());
        lifecycle.addStartupHook(() => {
          // In the background: the portal need not wait for examples.
          untilCreated(async () => {
            const created = await createExampleRotations(examples, send);
            if (created.length > 0) {
              logger.info('Created example rotations', {
                rotations: created.join(', '),
              });
            }
          }, stopping.signal).catch(error =>
            logger.error('Could not create the example rotations', {
              error: toError(error).message,
            }),
          );
        });
      },
    });
  },
});
