import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogUserFinder } from './CatalogUserFinder';

const ines = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ines.carvalho', namespace: 'staff' },
  spec: {
    profile: { email: 'Ines@example.com', displayName: 'Ines Carvalho' },
  },
};
const bare = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'tom', namespace: 'default' },
};
const team = { ...bare, kind: 'Group' };

function finderOf(
  catalog = catalogServiceMock({ entities: [ines, bare, team] }),
) {
  return new CatalogUserFinder({ auth: mockServices.auth(), catalog });
}

describe('CatalogUserFinder', () => {
  it('finds users, and nothing else, by address and by name', async () => {
    const found = await finderOf().find(['INES@EXAMPLE.COM', 'Tom', 'nobody']);
    expect(found).toEqual([
      {
        entityRef: 'user:staff/ines.carvalho',
        name: 'ines.carvalho',
        email: 'Ines@example.com',
        displayName: 'Ines Carvalho',
      },
      { entityRef: 'user:default/tom', name: 'tom' },
    ]);
  });

  it('asks for display names too, a hundred names at a time', async () => {
    const catalog = catalogServiceMock.mock({
      queryEntities: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    });
    const names = Array.from({ length: 150 }, (_, i) => `Name ${i}`);
    await finderOf(catalog).find(names);
    const asked = catalog.queryEntities.mock.calls.map(([request]) =>
      request && 'filter' in request ? request.filter : undefined,
    );
    const of = (values: string[]) =>
      ['spec.profile.email', 'spec.profile.displayName', 'metadata.name'].map(
        key => ({ kind: 'user', [key]: values }),
      );
    const keys = names.map(name => name.toLowerCase());
    expect(asked).toEqual([of(keys.slice(0, 100)), of(keys.slice(100))]);
  });

  it('asks nothing of the catalog where there is no name', async () => {
    const catalog = catalogServiceMock.mock();
    await expect(finderOf(catalog).find([])).resolves.toEqual([]);
    expect(catalog.queryEntities).not.toHaveBeenCalled();
  });
});
