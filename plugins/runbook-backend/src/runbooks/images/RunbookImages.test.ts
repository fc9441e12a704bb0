import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { parseRunbook } from 'runbook-markdown';
import { RUNBOOK_DOCUMENTS, SourceReaders } from '../sources';
import { RunbookImages } from './RunbookImages';

const entity = {
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name: 'a', namespace: 'default' },
};

describe('RunbookImages', () => {
  it("says that a host is down without the host's own words, which go to the log", async () => {
    const logger = mockServices.logger.mock();
    const images = new RunbookImages({
      logger,
      readers: new SourceReaders({
        kind: RUNBOOK_DOCUMENTS,
        urlReader: mockServices.urlReader.mock({
          readUrl: async () => {
            throw new Error('refused by 10.0.0.7');
          },
        }),
        integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
        limits: { files: 1, fileSize: 1, depth: 1, readTimeout: 1000 },
      }),
      store: {
        getDocument: async () => ({
          id: 'a',
          path: 'https://git.example.com/r/a.md',
          diagnostics: [],
          document: parseRunbook('# A\n\n![Map](map.png)\n', { path: 'a.md' })
            .document,
        }),
      },
      directory: {
        toListed: () => ({
          entityRef: 'component:default/a',
          etag: '1',
          location: undefined,
          runbook: { declared: false, sources: [] },
          alertRules: { declared: false, sources: [] },
          name: 'x',
        }),
      },
    });
    await expect(
      images.find(entity, { document: 'a', href: 'map.png' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The image cannot be read now; try again later',
    });
    expect(logger.warn).toHaveBeenCalledWith(
      'Reading an image failed',
      expect.objectContaining({
        error: expect.stringContaining('refused by 10.0.0.7'),
      }),
    );
  });
});
