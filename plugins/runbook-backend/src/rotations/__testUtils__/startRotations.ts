import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  QueryPermissionResponse,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { z } from 'zod';
import { runbookPlugin } from '../../plugin';

export const INES = 'user:default/ines';
export const TOMASZ = 'user:default/tomasz';
export const MEI = 'user:default/mei';
export const STRANGER = 'user:default/stranger';

const callerSchema = z.object({
  credentials: z.object({
    principal: z.object({ userEntityRef: z.string() }),
  }),
});

function user(name: string, more: Partial<Entity['spec']> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName: `${name}!`, ...more } },
    relations: [{ type: 'memberOf', targetRef: 'group:default/shipping' }],
  };
}

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [
      ...(parent
        ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
        : []),
      ...(name === 'shipping'
        ? [INES, TOMASZ].map(targetRef => ({ type: 'hasMember', targetRef }))
        : []),
    ],
  };
}

export function service(
  name: string,
  owner: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', etag: '1', annotations },
    spec: { type: 'service', owner, lifecycle: 'production' },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

export const ENTITIES: Entity[] = [
  user('ines', { email: 'ines@example.com' }),
  user('tomasz'),
  user('mei'),
  user('stranger'),
  group('engineering'),
  group('shipping', 'engineering'),
  group('labels', 'shipping'),
  group('others'),
  service('label-api', 'group:default/shipping'),
  service('stamp-api', 'group:default/labels'),
];

/** A rotation in which Inês, Tomasz and Mei take weekly turns since Monday 5 January 2026. */
export function weekly(id: string, more: object = {}) {
  return {
    id,
    title: `The rotation ${id}`,
    owner: 'group:default/shipping',
    effectiveFrom: '2026-01-01T00:00:00Z',
    definition: {
      timeZone: 'Europe/Lisbon',
      layers: [
        {
          kind: 'turns',
          name: 'primary',
          participants: [
            { users: [INES] },
            { users: [TOMASZ] },
            { users: [MEI] },
          ],
          turn: { unit: 'week', length: 1 },
          start: '2026-01-05T09:00',
        },
      ],
    },
    ...more,
  };
}

/** Answers of a policy by permission; what is not told is allowed. */
export type Decide = (
  permission: ResourcePermission,
) => QueryPermissionResponse | undefined;

/** A back end with the example people above. */
export async function startRotations(
  options: {
    entities?: Entity[];
    decide?: Decide;
    ownership?: string[];
    /** The entity as a caller sees it; undefined where it is hidden. */
    see?: (entity: Entity, userRef: string) => Entity | undefined;
    /** More features, and services in the place of others. */
    features?: BackendFeature[];
    /** In the place of one that runs nothing at the start. */
    scheduler?: BackendFeature;
  } = {},
) {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const events = mockServices.events.mock();
  const entities = structuredClone(options.entities ?? ENTITIES);
  const catalog = catalogServiceMock({ entities });
  const { see } = options;
  if (see) {
    const readAll = catalog.getEntitiesByRefs.bind(catalog);
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockImplementation(async (asked, caller) => ({
        items: (await readAll(asked, caller)).items.map(
          entity => entity && see(entity, userRefOf(caller)),
        ),
      }));
  }
  const { server } = await startTestBackend({
    features: [
      runbookPlugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      options.scheduler ??
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: false,
        }),
      auditor.factory,
      events.factory,
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: INES,
          ownershipEntityRefs: options.ownership ?? [],
        }),
      }).factory,
      mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(
            ({ permission }) =>
              options.decide?.(permission) ?? { result: AuthorizeResult.ALLOW },
          ),
      }).factory,
      ...(options.features ?? []),
    ],
  });
  const as = (authorization: string) => {
    const send =
      (method: 'get' | 'post' | 'put' | 'delete') => (path: string) =>
        request(server)
          [method](`/api/runbook${path}`)
          .set('authorization', authorization);
    return {
      get: send('get'),
      post: send('post'),
      put: send('put'),
      delete: send('delete'),
    };
  };
  return {
    ...as(mockCredentials.user.header(INES)),
    as: (userRef: string) => as(mockCredentials.user.header(userRef)),
    asService: as(mockCredentials.service.header()),
    anonymously: as(mockCredentials.none.header()),
    auditor,
    event,
    events,
    /** An entity of the catalog, to be changed. */
    entity: (name: string) => {
      const found = entities.find(({ metadata }) => metadata.name === name);
      if (!found) {
        throw new Error(`There is no ${name}`);
      }
      return found;
    },
  };
}

/** Of a request's options; empty where no user asks. */
function userRefOf(caller: object | undefined): string {
  const { credentials } = callerSchema.safeParse(caller).data ?? {};
  return credentials?.principal.userEntityRef ?? '';
}
