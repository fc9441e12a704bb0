import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
import runbookPlugin from 'backstage-plugin-runbook-backend';
import request from 'supertest';
import searchModuleRunbook from './index';

describe('search for runbooks', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'runbook-search-')));
    await writeFile(
      join(folder, 'runbook.md'),
      '# Parcel API\n\n## Restart a worker\n\n1. Run `systemctl restart parcel-worker`.\n',
    );
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function start(annotations: Record<string, string>) {
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleRunbook,
        runbookPlugin,
        catalogServiceMock.factory({
          entities: [
            {
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
            },
          ],
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: async () => scheduler,
        }),
      ],
    });
    const authorization = mockCredentials.user.header();
    return {
      index: async () => {
        await scheduler.triggerTask('import-runbooks');
        await scheduler.triggerTask('search_index_runbook');
      },
      write: (slug: string, content: object) =>
        request(server)
          .post('/api/runbook/services/component/default/parcel-api/procedures')
          .set('authorization', authorization)
          .send({ slug, content })
          .expect(200),
      find: async (term: string) => {
        const { body } = await request(server)
          .get('/api/search/query')
          .query({ term })
          .set('authorization', authorization)
          .expect(200);
        return body.results.map(
          ({ type, document }: { type: string; document: object }) => ({
            type,
            ...document,
          }),
        );
      },
    };
  }

  it('finds a procedure by a misspelt word', async () => {
    const { index, find } = await start({});
    await index();
    expect(await find('restrat')).toEqual([
      expect.objectContaining({
        type: 'runbook',
        kind: 'procedure',
        title: 'Restart a worker',
        location:
          '/catalog/default/component/parcel-api/runbook#restart-a-worker',
      }),
    ]);
  });

  it('finds what is written in the portal, also of a service without any document', async () => {
    const { index, write, find } = await start({
      'runbook/source': 'nowhere.md',
    });
    await write('roll-back', {
      title: 'Go back a release',
      markdown: '1. Run `kubectl rollout undo deploy/parcels`.',
      alerts: ['ParcelsLost'],
    });
    await index();
    expect(await find('rollout')).toEqual([
      expect.objectContaining({
        kind: 'procedure',
        title: 'Go back a release',
        location: '/catalog/default/component/parcel-api/runbook#roll-back',
      }),
    ]);
    expect(await find('ParcelsLost')).toEqual([
      expect.objectContaining({ kind: 'alert', title: 'ParcelsLost' }),
    ]);
    expect(await find('restrat')).toEqual([]);
  });
});
