import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogPeopleDirectory } from './CatalogPeopleDirectory';

function entity(
  kind: string,
  name: string,
  more: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    ...more,
  };
}

const credentials = mockCredentials.user();

function directoryOf(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const requests = jest.spyOn(catalog, 'getEntitiesByRefs');
  return { people: new CatalogPeopleDirectory({ catalog }), requests };
}

it('describes people in the order asked, also those who are gone', async () => {
  const { people } = directoryOf([
    entity('User', 'ines', { spec: { profile: { displayName: 'Inês' } } }),
  ]);
  expect(
    await people.describe(
      ['user:default/gone', 'user:default/ines'],
      credentials,
    ),
  ).toEqual([
    {
      entityRef: 'user:default/gone',
      displayName: 'gone',
      links: [],
      found: false,
    },
    {
      entityRef: 'user:default/ines',
      displayName: 'Inês',
      links: [],
      found: true,
    },
  ]);
});

it.each([
  [0, 0],
  [1, 1],
  [500, 1],
  [501, 2],
])('asks the catalog for %i people in %i requests', async (count, expected) => {
  const refs = Array.from({ length: count }, (_, i) => `user:default/u${i}`);
  const { people, requests } = directoryOf([entity('User', 'u500')]);
  const missing = await people.findMissing(refs, credentials);
  expect(missing).toEqual(refs.filter(ref => ref !== 'user:default/u500'));
  expect(requests).toHaveBeenCalledTimes(expected);
  for (const [, options] of requests.mock.calls) {
    expect(options).toEqual({ credentials });
  }
});

it('tells of a group its parent and its users, by reference', async () => {
  const relations = [
    { type: 'hasMember', targetRef: 'user:default/tomasz' },
    { type: 'hasMember', targetRef: 'user:default/ines' },
    { type: 'parentOf', targetRef: 'group:default/labels' },
    { type: 'childOf', targetRef: 'group:default/engineering' },
  ];
  const { people } = directoryOf([
    entity('Group', 'shipping', { relations }),
    entity('Group', 'lonely'),
  ]);
  const refs = ['shipping', 'lonely', 'gone'].map(n => `group:default/${n}`);
  expect([...(await people.findGroups(refs, credentials)).values()]).toEqual([
    {
      entityRef: 'group:default/shipping',
      parent: 'group:default/engineering',
      members: ['user:default/ines', 'user:default/tomasz'],
    },
    { entityRef: 'group:default/lonely', members: [] },
  ]);
});
