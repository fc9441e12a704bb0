import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { parseRunbook } from 'runbook-markdown';
import { ListedService } from '../../catalog';
import { RUNBOOK_DOCUMENTS, SourceReaders } from '../sources';
import { DatabaseRunbookStore } from '../store';
import { RunbookImporter } from './RunbookImporter';

const REF = 'component:default/parcel-api';
const BASE = 'https://git.example.com/parcels/';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('RunbookImporter, when a source no longer answers as before', () => {
  const readUrl = jest.fn<
    ReturnType<UrlReaderService['readUrl']>,
    Parameters<UrlReaderService['readUrl']>
  >();
  const search = jest.fn<
    ReturnType<UrlReaderService['search']>,
    Parameters<UrlReaderService['search']>
  >();

  beforeEach(() => jest.resetAllMocks());

  async function setUp() {
    const knex = await databases.init('SQLITE_3');
    const store = await DatabaseRunbookStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const importer = new RunbookImporter({
      store,
      readers: new SourceReaders({
        kind: RUNBOOK_DOCUMENTS,
        urlReader: mockServices.urlReader.mock({ readUrl, search }),
        integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
        limits: { files: 5, fileSize: 100, depth: 1, readTimeout: 1000 },
      }),
      parser: { parse: parseRunbook, version: '1', ruleLevels: {} },
      maxFiles: 5,
      concurrency: 2,
      recheckMissing: 1000,
      logger: mockServices.logger.mock(),
    });
    return { store, importer };
  }

  const service = (
    location: ListedService['location'],
    ...sources: string[]
  ): ListedService => ({
    entityRef: REF,
    etag: 'e1',
    location,
    runbook: { declared: sources.length > 0, sources },
    alertRules: { declared: false, sources: [] },
    name: 'x',
  });

  const onHost = { type: 'url' as const, url: `${BASE}catalog-info.yaml` };

  const hostHas = (...paths: string[]) => {
    search.mockRejectedValue(new NotFoundError());
    readUrl.mockImplementation(async url => {
      if (!paths.some(path => url === `${BASE}${path}`)) {
        throw new NotFoundError();
      }
      return { buffer: async () => Buffer.from('# A\n') };
    });
  };

  it('keeps the runbook while the host shows nothing of the repository', async () => {
    const { store, importer } = await setUp();
    hostHas('catalog-info.yaml', 'RUNBOOK.md');
    const run = () => importer.import(service(onHost), { force: false });
    await expect(run()).resolves.toBe('imported');

    hostHas();
    await expect(run()).resolves.toBe('failed');
    const { status, documents } = await store.getRunbook(REF);
    expect(documents).toHaveLength(1);
    expect(status.failure).toContain('The host no longer shows');

    hostHas('catalog-info.yaml');
    await expect(run()).resolves.toBe('missing');
    expect((await store.getRunbook(REF)).documents).toEqual([]);
  });

  it('keeps the runbook while the disk is not there', async () => {
    const { store, importer } = await setUp();
    const parent = await mkdtemp(join(tmpdir(), 'runbook-mount-'));
    const folder = join(parent, 'service');
    await mkdir(folder);
    await writeFile(join(folder, 'RUNBOOK.md'), '# A\n');
    const path = join(folder, 'catalog-info.yaml');
    const run = () =>
      importer.import(service({ type: 'file', path }), { force: false });
    await expect(run()).resolves.toBe('imported');

    await rename(folder, join(parent, 'away'));
    await expect(run()).resolves.toBe('failed');
    const { status, documents } = await store.getRunbook(REF);
    expect(documents).toHaveLength(1);
    expect(status.failure).toContain('catalog-info.yaml cannot be read');
    expect(status.failure).not.toContain(parent);

    await rename(join(parent, 'away'), folder);
    await rm(join(folder, 'RUNBOOK.md'));
    await expect(run()).resolves.toBe('missing');
    await rm(parent, { recursive: true });
  });

  it('says the same of folders that do not change, also after a failure', async () => {
    const { store, importer } = await setUp();
    const sources = [`${BASE}docs`, `${BASE}docs-ops/`];
    let isDown = false;
    search.mockImplementation(async (pattern, options) => {
      if (isDown) {
        throw new Error('503');
      }
      if (options?.etag === 'v1') {
        throw new NotModifiedError();
      }
      const file = (path: string) => ({
        url: pattern.replace('**/*', path),
        content: async () => Buffer.from(`# ${path}\n`),
      });
      return { etag: 'v1', files: [file('a.md'), file('deep/b.md')] };
    });
    const run = () =>
      importer.import(service(undefined, ...sources), { force: false });
    const told = async () => {
      const { diagnostics } = await store.getRunbook(REF);
      return diagnostics;
    };
    await run();
    const first = await told();
    expect(first.map(({ source }) => source)).toEqual(sources);
    expect(first[0]).not.toHaveProperty('foundThrough');
    await run();
    await run();
    expect(await told()).toEqual(first);

    isDown = true;
    await expect(run()).resolves.toBe('failed');
    isDown = false;
    await expect(run()).resolves.toBe('imported');
    expect(await told()).toEqual(first);
  });

  it('imports no more services at once than it may, whoever asks', async () => {
    const { importer } = await setUp();
    let running = 0;
    let most = 0;
    readUrl.mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setTimeout(resolve, 5));
      running -= 1;
      return { buffer: async () => Buffer.from('# A\n') };
    });
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        importer.import(
          {
            ...service(undefined, `${BASE}a.md`),
            entityRef: `component:default/s${index}`,
          },
          { force: false },
        ),
      ),
    );
    expect(most).toBe(2);
  });
});
