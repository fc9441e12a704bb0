import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { alertReadPermission } from 'backstage-plugin-runbook-common';
import { CatalogServiceDirectory } from './CatalogServiceDirectory';
import { ServiceAccess } from './ServiceAccess';

const PARCELS: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Parcel-API', namespace: 'default' },
};

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const IF_OWNED: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'runbook',
  resourceType: 'runbook-service',
  conditions: { rule: 'IS_OWNER', resourceType: 'runbook-service' },
};

function start(
  decisions: Record<string, PolicyDecision>,
  entities = [PARCELS],
) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntityByRef');
  const access = new ServiceAccess({
    directory: new CatalogServiceDirectory({
      catalog,
      auth: mockServices.auth(),
    }),
    permissions: mockServices.permissions.mock({
      authorizeConditional: async requests =>
        requests.map(({ permission }) => decisions[permission.name] ?? DENY),
    }),
    isAllowed: ({ result }) => result !== AuthorizeResult.DENY,
  });
  const permit = (name = 'parcel-api', kind = 'component') =>
    access.permit({
      params: { kind, namespace: 'default', name },
      permission: alertReadPermission,
      credentials: mockCredentials.user(),
    });
  return { permit, asked };
}

const READ = alertReadPermission.name;
const CATALOG = 'catalog.entity.read';

describe('ServiceAccess.permit', () => {
  it('asks the catalog nothing for who may see all of it', async () => {
    const { permit, asked } = start({ [READ]: ALLOW, [CATALOG]: ALLOW });
    await expect(permit()).resolves.toMatchObject({
      entityRef: 'component:default/parcel-api',
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks it whether the service exists, where nothing else tells', async () => {
    const { permit } = start({ [READ]: ALLOW, [CATALOG]: ALLOW });
    const [there, gone, group] = await Promise.all([
      permit(),
      permit('gone'),
      permit('parcels', 'group'),
    ]);
    await expect(there.ensureExists()).resolves.toBeUndefined();
    await expect(gone.ensureExists()).rejects.toThrow('There is no service');
    await expect(group.ensureExists()).rejects.toThrow('There is no service');
  });

  it.each([
    ['the catalog shows them some', { [READ]: ALLOW, [CATALOG]: IF_OWNED }],
    ['the token is not for the catalog', { [READ]: ALLOW, [CATALOG]: DENY }],
    ['they may read some alerts', { [READ]: IF_OWNED, [CATALOG]: ALLOW }],
  ])('asks the catalog as the reader where %s', async (_, decisions) => {
    const { permit, asked } = start(decisions);
    await expect(permit()).resolves.toMatchObject({
      entityRef: 'component:default/parcel-api',
    });
    expect(asked).toHaveBeenCalledTimes(1);
    await expect(permit('hidden')).rejects.toThrow('you may not see it');
  });

  it('refuses who may not, but hides what the catalog hides', async () => {
    const { permit } = start({ [CATALOG]: ALLOW });
    await expect(permit()).rejects.toThrow('do not have the permission');
    await expect(permit('hidden')).rejects.toThrow('you may not see it');
  });
});
