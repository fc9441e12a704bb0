import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import {
  runbookReadPermission,
  runbookSchema,
  serviceOverviewSchema,
} from 'backstage-plugin-runbook-common';
import request from 'supertest';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from './permissions';
import { runbookPlugin } from './plugin';

const PARCEL_API = '/api/runbook/services/component/default/parcel-api';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('the runbook backend', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'runbook-')));
    await write('docs/runbook.md', '# Parcel API\n\n## Restart\n\n1. Do it.\n');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function write(path: string, content: string | Buffer) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }

  function parcelApi(annotations: Record<string, string> = {}): Entity {
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'parcel-api',
        namespace: 'default',
        etag: '1',
        annotations: {
          'backstage.io/managed-by-location': `file:${folder}/catalog-info.yaml`,
          ...annotations,
        },
      },
      spec: {
        type: 'service',
        owner: 'parcels',
        lifecycle: 'production',
        dependsOn: ['resource:parcel-db', 'component:gone'],
      },
      relations: [
        { type: 'ownedBy', targetRef: 'group:default/parcels' },
        { type: 'dependsOn', targetRef: 'resource:default/parcel-db' },
      ],
    };
  }

  const parcelDb: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'parcel-db', title: 'Parcel database', etag: '1' },
    spec: { type: 'database', owner: 'parcels' },
  };

  async function start(
    options: {
      entities?: Entity[];
      decision?: QueryPermissionResponse;
    } = {},
  ) {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    const decision = options.decision ?? { result: AuthorizeResult.ALLOW };
    const { server } = await startTestBackend({
      features: [
        runbookPlugin,
        catalogServiceMock.factory({
          entities: options.entities ?? [parcelApi(), parcelDb],
        }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        auditor.factory,
        mockServices.permissions.mock({
          authorizeConditional: async requests => requests.map(() => decision),
        }).factory,
      ],
    });
    const as = (authorization: string) => ({
      get: (path: string) =>
        request(server).get(path).set('authorization', authorization),
      post: (path: string) =>
        request(server).post(path).set('authorization', authorization),
    });
    return {
      ...as(mockCredentials.user.header()),
      anonymously: as(mockCredentials.none.header()),
      auditor,
      event,
    };
  }

  it('brings a runbook from the catalog entity to the tab', async () => {
    const backend = await start();

    const overview = await backend.get(PARCEL_API);
    expect(overview.status).toBe(200);
    expect(serviceOverviewSchema.parse(overview.body)).toMatchObject({
      service: {
        entityRef: 'component:default/parcel-api',
        owner: 'group:default/parcels',
        dependencies: [
          {
            entityRef: 'resource:default/parcel-db',
            title: 'Parcel database',
            found: true,
          },
          { entityRef: 'component:default/gone', title: 'gone', found: false },
        ],
      },
      runbook: { state: 'imported' },
    });

    const runbook = await backend.get(`${PARCEL_API}/runbook`);
    expect(runbook.status).toBe(200);
    expect(runbookSchema.parse(runbook.body)).toMatchObject({
      documents: [
        {
          id: 'docs-runbook',
          path: 'docs/runbook.md',
          document: { title: 'Parcel API' },
        },
      ],
    });
  });

  it('shows an edit after a refresh and audits who asked for it', async () => {
    const backend = await start();
    await write('docs/runbook.md', '# Parcel API, second edition\n');

    const refresh = await backend.post(`${PARCEL_API}/refresh`);

    expect(refresh.status).toBe(200);
    expect(refresh.body.runbook.state).toBe('imported');
    const runbook = await backend.get(`${PARCEL_API}/runbook`);
    expect(runbook.body.documents[0].document.title).toBe(
      'Parcel API, second edition',
    );
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'refresh-service',
        severityLevel: 'medium',
      }),
    );
    expect(backend.event.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        entityRef: 'component:default/parcel-api',
        before: expect.objectContaining({ state: 'imported' }),
        after: expect.objectContaining({ state: 'imported' }),
      }),
    });
  });

  it('keeps the last good runbook when its source vanishes', async () => {
    const backend = await start({
      entities: [parcelApi({ 'runbook/source': 'docs/runbook.md' })],
    });
    await rm(join(folder, 'docs/runbook.md'));

    const { body } = await backend.post(`${PARCEL_API}/refresh`);

    expect(body.runbook).toMatchObject({
      state: 'failed',
      failure:
        'There is no docs/runbook.md. Add it, or correct runbook/source in catalog-info.yaml.',
      failedSince: expect.any(String),
      diagnostics: { error: 1 },
    });
    const runbook = await backend.get(`${PARCEL_API}/runbook`);
    expect(runbook.body.documents).toHaveLength(1);
  });

  it('describes its API to every caller who is known', async () => {
    const backend = await start();
    const { status, body } = await backend.get('/api/runbook/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.servers[0].url).toMatch(/^http.*\/api\/runbook$/);
    const unknown = await backend.anonymously.get('/api/runbook/openapi.json');
    expect(unknown.status).toBe(401);
  });

  it('says 401 to a caller without credentials', async () => {
    const backend = await start();
    const { status } = await backend.anonymously.get(PARCEL_API);
    expect(status).toBe(401);
  });

  it('says 403 and changes nothing when the policy denies', async () => {
    const backend = await start({
      decision: { result: AuthorizeResult.DENY },
    });
    const { status, body } = await backend.post(`${PARCEL_API}/refresh`);
    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
    expect(backend.event.fail).toHaveBeenCalledWith(
      expect.objectContaining({
        error: expect.objectContaining({ name: 'NotAllowedError' }),
      }),
    );
  });

  it.each([
    ['group:default/parcels', 200],
    ['group:default/others', 403],
  ])('applies a condition on the owner: %s gets %i', async (owner, status) => {
    const backend = await start({
      decision: createRunbookServiceConditionalDecision(
        runbookReadPermission,
        runbookConditions.isEntityOwner({ claims: [owner] }),
      ),
    });
    expect((await backend.get(PARCEL_API)).status).toBe(status);
  });

  it.each([
    '/api/runbook/services/component/default/unknown',
    '/api/runbook/services/group/default/parcels',
  ])('says 404 for %s', async path => {
    const backend = await start();
    const { status, body } = await backend.get(path);
    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
  });

  it('names every field of a request that is malformed or unknown', async () => {
    const backend = await start();
    const { status, body } = await backend.get(
      `${PARCEL_API}/runbook/image?document=docs-runbook&size=9`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain('query.href');
    expect(body.error.message).toContain('query.size is not known');
  });

  it('refuses a body that no endpoint takes', async () => {
    const backend = await start();
    const { status, body } = await backend
      .post(`${PARCEL_API}/refresh`)
      .send({ force: true });
    expect(status).toBe(400);
    expect(body.error.message).toContain('body.force is not known');
  });

  it('serves an image that the document shows and no other file', async () => {
    await write('docs/runbook.md', '# Parcel API\n\n![Map](img/map.png)\n');
    await write('docs/img/map.png', PNG);
    await write('docs/img/other.png', PNG);
    const backend = await start();
    const image = (href: string) =>
      backend
        .get(`${PARCEL_API}/runbook/image`)
        .query({ document: 'docs-runbook', href });

    const shown = await image('img/map.png');
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    });
    expect(shown.headers['cache-control']).toContain('private');
    expect(shown.body).toEqual(PNG);
    expect((await image('img/other.png')).status).toBe(404);
    expect((await image('../catalog-info.yaml')).status).toBe(404);
  });
});
