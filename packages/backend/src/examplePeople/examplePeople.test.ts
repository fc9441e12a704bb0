import { startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import authModuleExamplePeople from './authModuleExamplePeople';
import { examplePeoplePlugin } from './examplePeoplePlugin';

const person: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ines', namespace: 'default' },
  spec: { profile: { displayName: 'Inês' }, memberOf: ['shipping'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/shipping' }],
};

describe('the list of example people', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is readable before sign-in, in development', async () => {
    jest.replaceProperty(process.env, 'NODE_ENV', 'development');
    const { server } = await startTestBackend({
      features: [
        examplePeoplePlugin,
        catalogServiceMock.factory({ entities: [person] }),
      ],
    });

    const response = await request(server).get('/api/example-people/people');

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      items: [
        {
          entityRef: 'user:default/ines',
          displayName: 'Inês',
          groups: ['shipping'],
        },
      ],
    });
  });

  it.each([
    ['list', examplePeoplePlugin],
    ['provider', authModuleExamplePeople],
  ])(
    'keeps a back end with the %s from starting in production',
    async (_, feature) => {
      jest.replaceProperty(process.env, 'NODE_ENV', 'production');

      await expect(
        startTestBackend({
          features: [
            authPlugin,
            feature,
            catalogServiceMock.factory({ entities: [] }),
          ],
        }),
      ).rejects.toThrow(/lets everyone be anyone/);
    },
  );
});
