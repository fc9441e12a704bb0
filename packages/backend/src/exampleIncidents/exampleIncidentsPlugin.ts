import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import { untilCreated } from '../exampleCompany/untilCreated';
import { refuseProduction } from '../examplePeople/refuseProduction';
import { createExampleIncidents, SendAs } from './createExampleIncidents';
import { readExampleIncidents } from './readExampleIncidents';

/**
 * Puts the example incidents on record that are not there yet once the portal
 * has started. Development only.
 */
export const exampleIncidentsPlugin = createBackendPlugin({
  pluginId: 'example-incidents',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        refuseProduction(process.env.NODE_ENV);
        const file = config.getOptionalString('exampleIncidents.file');
        if (!file) {
          return;
        }
        const examples = await readExampleIncidents(file);
        const send: SendAs = async (person, method, path, options = {}) => {
          const { body, ifMatch } = options;
          const token = await signIn(
            await discovery.getBaseUrl('auth'),
            person,
          );
          return fetch(`${await discovery.getBaseUrl('runbook')}${path}`, {
            method,
            headers: {
              authorization: `Bearer ${token}`,
              'content-type': 'application/json',
              ...(ifMatch && { 'if-match': ifMatch }),
            },
            ...(body && { body: JSON.stringify(body) }),
          });
        };

        const stopping = new AbortController();
        lifecycle.addShutdownHook(() => stopping.abort());
        lifecycle.addStartupHook(() => {
          // In the background: the portal need not wait for examples.
          untilCreated(async () => {
            const created = await createExampleIncidents(
              examples,
              send,
              Date.now(),
            );
            if (created.length > 0) {
              logger.info('Put example incidents on record', {
                incidents: created.join(', '),
              });
            }
          }, stopping.signal).catch(error =>
            logger.error('Could not put the example incidents on record', {
              error: toError(error).message,
            }),
          );
        });
      },
    });
  },
});

/** Signs in as an example person, as the portal's sign-in page does. */
async function signIn(authUrl: string, person: string): Promise<string> {
  const response = await fetch(`${authUrl}/example-people/refresh`, {
    headers: { 'x-example-person': person },
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const { backstageIdentity }: { backstageIdentity: { token: string } } =
    await response.json();
  return backstageIdentity.token;
}
