import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogServiceDirectory } from './CatalogServiceDirectory';

function entity(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      etag: `etag-${name}`,
      annotations: {
        'backstage.io/managed-by-location': `file:/srv/${name}/catalog-info.yaml`,
        'runbook/alert-rules': 'alerts/',
        'runbook/alert-selector': 'team="parcels"',
        'runbook/source': 'runbook.md\n./docs/\n\n../out.md',
      },
    },
    spec: { type: 'service' },
  };
}

function directoryOf(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const queryEntities = jest.spyOn(catalog, 'queryEntities');
  const directory = new CatalogServiceDirectory({
    catalog,
    auth: mockServices.auth(),
  });
  return { directory, queryEntities };
}

describe('CatalogServiceDirectory', () => {
  it('lists services with what an import needs, and no other kinds', async () => {
    const { directory } = directoryOf([
      entity('Component', 'parcel-api'),
      entity('Group', 'parcels'),
      entity('Resource', 'parcel-db'),
    ]);
    const listed = [];
    for await (const page of directory.list()) {
      listed.push(...page);
    }
    expect(listed.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/parcel-api',
      'resource:default/parcel-db',
    ]);
    expect(listed[0]).toEqual({
      entityRef: 'component:default/parcel-api',
      etag: 'etag-parcel-api',
      location: { type: 'file', path: '/srv/parcel-api/catalog-info.yaml' },
      runbook: { declared: true, sources: ['runbook.md', 'docs/'] },
      alertRules: { declared: true, sources: ['alerts/'] },
      alertSelector: [{ label: 'team', operator: '=', value: 'parcels' }],
      name: 'parcel-api',
      title: 'parcel-api',
    });
  });

  it('lists 10,000 services page by page', async () => {
    const { directory, queryEntities } = directoryOf(
      Array.from({ length: 10_000 }, (_, index) =>
        entity('Component', `service-${index}`),
      ),
    );
    const seen = new Set<string>();
    for await (const page of directory.list()) {
      page.forEach(({ entityRef }) => seen.add(entityRef));
    }
    expect(seen.size).toBe(10_000);
    expect(queryEntities).toHaveBeenCalledTimes(20);
  });

  it('finds no service where the entity is of another kind', async () => {
    const { directory } = directoryOf([entity('Group', 'parcels')]);
    await expect(
      directory.find('group:default/parcels', mockCredentials.user()),
    ).resolves.toBeUndefined();
  });
});
