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

  it('finds a procedure by a misspelt word', async () => {
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
    const find = async (term: string) => {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term })
        .set('authorization', mockCredentials.user.header())
        .expect(200);
      return body.results.map(
        ({ type, document }: { type: string; document: object }) => ({
          type,
          ...document,
        }),
      );
    };
    await scheduler.triggerTask('import-runbooks');
    await scheduler.triggerTask('search_index_runbook');
    const found = await find('restrat');
    expect(found).toEqual([
      expect.objectContaining({
        type: 'runbook',
        kind: 'procedure',
        title: 'Restart a worker',
        location:
          '/catalog/default/component/parcel-api/runbook#restart-a-worker',
      }),
    ]);
  });
});
