import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { parseRunbook, RuleLevels } from 'runbook-markdown';
import { ListedService } from '../../catalog';
import { RUNBOOK_DOCUMENTS, SourceReaders } from '../sources';
import { DatabaseRunbookStore } from '../store';
import { ParseRunbook } from './readDocument';
import { parserVersion } from './parserVersion';
import { RunbookImporter } from './RunbookImporter';

const REF = 'component:default/parcel-api';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('RunbookImporter', () => {
  let folder: string;
  let now: Date;
  const parse = jest.fn<ReturnType<ParseRunbook>, Parameters<ParseRunbook>>();
  const readUrl = jest.fn<
    ReturnType<UrlReaderService['readUrl']>,
    Parameters<UrlReaderService['readUrl']>
  >();

  beforeEach(async () => {
    jest.resetAllMocks();
    parse.mockImplementation(parseRunbook);
    now = new Date('2026-03-01T03:00:00Z');
    folder = await mkdtemp(join(tmpdir(), 'runbook-import-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function write(path: string, content: string | Buffer) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }

  async function setUp() {
    const knex = await databases.init('SQLITE_3');
    const store = await DatabaseRunbookStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const importerOf = (version: string, ruleLevels: RuleLevels = {}) =>
      new RunbookImporter({
        store,
        readers: new SourceReaders({
          kind: RUNBOOK_DOCUMENTS,
          urlReader: mockServices.urlReader.mock({ readUrl }),
          integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
          limits: { files: 5, fileSize: 100, depth: 3, readTimeout: 1000 },
        }),
        parser: { parse, version, ruleLevels },
        maxFiles: 5,
        concurrency: 2,
        recheckMissing: 3_600_000,
        logger: mockServices.logger.mock(),
        now: () => now,
      });
    return { knex, store, importer: importerOf('1.0.0'), importerOf };
  }

  function service(...sources: string[]): ListedService {
    return {
      entityRef: REF,
      etag: 'e1',
      location: { type: 'file', path: join(folder, 'catalog-info.yaml') },
      runbook: { declared: sources.length > 0, sources },
      alertRules: { declared: false, sources: [] },
      name: 'x',
    };
  }

  const quietly = { force: false };

  it.each([
    ['docs/runbook.md', ['RUNBOOK.md', 'docs/runbook.md']],
    ['docs/runbooks/disk-full.md', ['docs/runbooks/disk-full.md']],
  ])('finds %s where nothing is declared', async (found, files) => {
    const { store, importer } = await setUp();
    for (const file of files) {
      await write(file, '# Parcel API\n');
    }
    await expect(importer.import(service(), quietly)).resolves.toBe('imported');
    const { documents } = await store.getRunbook(REF);
    expect(documents.map(({ path }) => path)).toEqual([found]);
  });

  it('is missing where nothing is declared and nothing is there', async () => {
    const { importer } = await setUp();
    await expect(importer.import(service(), quietly)).resolves.toBe('missing');
  });

  it('is missing where nobody knows where the catalog file is', async () => {
    const { importer } = await setUp();
    await expect(
      importer.import({ ...service(), location: undefined }, quietly),
    ).resolves.toBe('missing');
  });

  it('imports what is there of several sources and reports what is not', async () => {
    const { store, importer } = await setUp();
    await write('a.md', '# A\n');
    await importer.import(service('a.md', 'gone.md'), quietly);
    const { status, documents, diagnostics } = await store.getRunbook(REF);
    expect(status.state).toBe('imported');
    expect(documents).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { rule: 'source-not-found', source: 'gone.md' },
    ]);
  });

  it('gives findings the levels that are set, once these change also in files that do not', async () => {
    const { store, importerOf } = await setUp();
    await write('a.md', '# A\n\nSee [b](#b).\n');
    const levelsOf = async (ruleLevels: RuleLevels) => {
      const importer = importerOf(parserVersion(ruleLevels), ruleLevels);
      await importer.import(service('a.md'), quietly);
      const { documents, status } = await store.getRunbook(REF);
      return {
        found: documents[0]?.diagnostics.map(
          ({ rule, severity }) => `${severity} ${rule}`,
        ),
        counts: status.diagnostics,
      };
    };
    expect(await levelsOf({})).toEqual({
      found: ['info review-missing', 'warning dangling-anchor'],
      counts: { error: 0, warning: 1, info: 1 },
    });
    expect(
      await levelsOf({ 'review-missing': 'off', 'dangling-anchor': 'error' }),
    ).toEqual({
      found: ['error dangling-anchor'],
      counts: { error: 1, warning: 0, info: 0 },
    });
    parse.mockClear();
    await levelsOf({ 'dangling-anchor': 'error', 'review-missing': 'off' });
    expect(parse).not.toHaveBeenCalled();
  });

  it('takes a file once that is named and lies in a named folder', async () => {
    const { store, importer } = await setUp();
    await write('docs/a.md', '# A\n');
    await write('docs/b.md', '# B\n');
    await importer.import(service('docs/b.md', 'docs/'), quietly);
    const { documents } = await store.getRunbook(REF);
    expect(documents.map(({ id }) => id)).toEqual(['docs-b', 'docs-a']);
  });

  it('parses what has changed and nothing else', async () => {
    const { importer } = await setUp();
    await write('a.md', '# A\n');
    await write('b.md', '# B\n');
    await importer.import(service('a.md', 'b.md'), quietly);
    expect(parse).toHaveBeenCalledTimes(2);

    await utimes(join(folder, 'a.md'), new Date(), new Date());
    await write('b.md', '# B 2\n');
    await importer.import(service('a.md', 'b.md'), quietly);
    expect(parse).toHaveBeenCalledTimes(3);
  });

  it('parses everything anew when told to, and after an upgrade of the parser', async () => {
    const { importer, importerOf } = await setUp();
    await write('a.md', '# A\n');
    await importer.import(service('a.md'), quietly);
    await importer.import(service('a.md'), { force: true });
    expect(parse).toHaveBeenCalledTimes(2);
    await importerOf('1.1.0').import(service('a.md'), quietly);
    expect(parse).toHaveBeenCalledTimes(3);
  });

  it('notices that a review is overdue although the file is the same', async () => {
    const { store, importer } = await setUp();
    await write(
      'a.md',
      '---\nlast_reviewed: 2025-09-02\nreview_interval: P6M\n---\n\n# A\n',
    );
    const overdue = async () => {
      await importer.import(service('a.md'), quietly);
      const { documents } = await store.getRunbook(REF);
      expect(documents[0]?.document.metadata.reviewDue).toBe('2026-03-02');
      return documents[0]?.diagnostics.some(({ rule }) =>
        rule.includes('overdue'),
      );
    };
    await expect(overdue()).resolves.toBe(false);
    now = new Date('2026-03-03T03:00:00Z');
    await expect(overdue()).resolves.toBe(true);
    const before = parse.mock.calls.length;
    now = new Date('2026-03-04T03:00:00Z');
    await expect(overdue()).resolves.toBe(true);
    expect(parse).toHaveBeenCalledTimes(before);
  });

  it('asks a host only for what has changed', async () => {
    const { store, importer } = await setUp();
    const url = 'https://docs.example.com/runbook.md';
    readUrl.mockResolvedValueOnce({
      buffer: async () => Buffer.from('# A\n'),
      etag: 'v1',
    });
    await importer.import(service(url), quietly);
    readUrl.mockRejectedValueOnce(new NotModifiedError());
    await importer.import(service(url), quietly);
    expect(readUrl).toHaveBeenLastCalledWith(
      url,
      expect.objectContaining({ etag: 'v1' }),
    );
    expect(parse).toHaveBeenCalledTimes(1);
    const { documents, status } = await store.getRunbook(REF);
    expect(documents[0]?.document.title).toBe('A');
    expect(status.state).toBe('imported');
  });

  it('keeps the last good runbook while the host is down, and says since when', async () => {
    const { store, importer } = await setUp();
    const url = 'https://docs.example.com/runbook.md';
    readUrl.mockResolvedValueOnce({ buffer: async () => Buffer.from('# A\n') });
    await importer.import(service(url), quietly);
    readUrl.mockRejectedValue(new Error('503 Service Unavailable'));
    now = new Date('2026-03-01T03:05:00Z');
    await importer.import(service(url), quietly);
    now = new Date('2026-03-01T03:10:00Z');
    await importer.import(service(url), quietly);
    await expect(store.getRunbook(REF)).resolves.toMatchObject({
      status: {
        state: 'failed',
        failedSince: '2026-03-01T03:05:00.000Z',
        importedAt: '2026-03-01T03:00:00.000Z',
        failure: expect.stringContaining('503 Service Unavailable'),
      },
      documents: [{ document: { title: 'A' } }],
    });
  });

  it('reads a file that is not UTF-8 and says where', async () => {
    const { store, importer } = await setUp();
    await write('a.md', Buffer.from('# A\n\nna\xefve\n', 'latin1'));
    await importer.import(service('a.md'), quietly);
    const { documents } = await store.getRunbook(REF);
    expect(documents[0]?.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'not-utf8', line: 3 }),
    );
  });

  it('keeps the id of a document when another with the same name comes', async () => {
    const { store, importer } = await setUp();
    await write('run.html', '<h1>A</h1>');
    await importer.import(service('run.html'), quietly);
    await write('run.md', '# B\n');
    await importer.import(service('run.md', 'run.html'), quietly);
    const { documents } = await store.getRunbook(REF);
    expect(documents.map(({ id, path }) => [id, path])).toEqual([
      ['run-md', 'run.md'],
      ['run', 'run.html'],
    ]);
  });

  it('leaves a service alone that another replica imports', async () => {
    const { store, importer } = await setUp();
    await store.claim(REF, { now, until: new Date('2026-03-01T03:01:00Z') });
    await expect(importer.import(service(), quietly)).resolves.toBe('busy');
  });

  it('frees the service when its import breaks off', async () => {
    const { store, importer } = await setUp();
    await write('a.md', '# A\n');
    const save = jest
      .spyOn(store, 'save')
      .mockRejectedValueOnce(new Error('database down'));
    await expect(importer.import(service('a.md'), quietly)).rejects.toThrow(
      'database down',
    );
    save.mockRestore();
    await expect(importer.import(service('a.md'), quietly)).resolves.toBe(
      'imported',
    );
  });

  it('lets refreshes at the same time share one import that began after them', async () => {
    const { importer } = await setUp();
    await write('a.md', '# A\n');
    await Promise.all(
      Array.from({ length: 6 }, () => importer.importNow(service('a.md'))),
    );
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('gives a refresh what stood in the file when it was asked', async () => {
    const { store, importer } = await setUp();
    await write('a.md', '# Old\n');
    // An import that began earlier and has already read the file.
    const other = await store.claim(REF, {
      now,
      until: new Date('2026-03-01T03:01:00Z'),
    });
    const old = parseRunbook(await readFile(join(folder, 'a.md'), 'utf8'));
    const startedAt = now;
    now = new Date('2026-03-01T03:00:01Z');
    await write('a.md', '# New\n');
    const refresh = importer.importNow(service('a.md'));
    if (!other) {
      throw new Error('not claimed');
    }
    await store.save(other.claim, {
      state: 'imported',
      documents: [
        {
          file: { id: 'a', path: 'a.md', source: 'a.md', hash: 'old' },
          parsed: { ...old, parserVersion: '1', parsedOn: '2026-03-01' },
        },
      ],
      diagnostics: [],
      entityEtag: 'e1',
      startedAt,
      finishedAt: now,
    });
    await refresh;
    const { documents } = await store.getRunbook(REF);
    expect(documents[0]?.document.title).toBe('New');
  });
});
