import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { refuseProduction } from './refuseProduction';

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize() {},
  async authenticate({ req }) {
    const person = req.header('x-example-person');
    if (!person) {
      throw new AuthenticationError(
        'Name the example person in the header x-example-person',
      );
    }
    return { result: { person } };
  },
});

/** Signs in as whichever example person the caller names. Development only. */
const authModuleExamplePeople = createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-people-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        refuseProduction(process.env.NODE_ENV);
        providers.registerProvider({
          providerId: 'example-people',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result: { person } }, context) =>
              context.signInWithCatalogUser({ entityRef: person }),
          }),
        });
      },
    });
  },
});

export default authModuleExamplePeople;
