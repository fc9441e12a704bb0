import { Readable } from 'node:stream';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { ListingUnsupportedError } from './errors';
import { KnownFile } from './SourceReader';
import { RUNBOOK_DOCUMENTS } from './SourceKind';
import { SourceReaders } from './SourceReaders';

const BASE = 'https://github.com/acme/parcels/blob/main/svc/catalog-info.yaml';
const TREE = 'https://github.com/acme/parcels/tree/main/svc';
const BLOB = 'https://github.com/acme/parcels/blob/main/svc';

describe('UrlSourceReader', () => {
  const readUrl = jest.fn<
    ReturnType<UrlReaderService['readUrl']>,
    Parameters<UrlReaderService['readUrl']>
  >();
  const search = jest.fn<
    ReturnType<UrlReaderService['search']>,
    Parameters<UrlReaderService['search']>
  >();

  beforeEach(() => jest.resetAllMocks());

  function reader(url: string | undefined = BASE) {
    return new SourceReaders({
      kind: RUNBOOK_DOCUMENTS,
      urlReader: mockServices.urlReader.mock({ readUrl, search }),
      integrations: ScmIntegrations.fromConfig(
        mockServices.rootConfig({
          data: { integrations: { github: [{ host: 'github.com' }] } },
        }),
      ),
      limits: { files: 3, fileSize: 10, depth: 2, readTimeout: 50 },
    }).forLocation({ type: 'url', url });
  }

  const read = (source: string, known: KnownFile[] = []) =>
    reader().read(source, { maxFiles: 3, known, knownDiagnostics: [] });

  const answer = (text: string, etag = 'v1') => ({
    buffer: async () => Buffer.from(text),
    stream: () => Readable.from([Buffer.from(text)]),
    etag,
  });

  it('reads a file beside the catalog file and tells where to see and edit it', async () => {
    readUrl.mockResolvedValue(answer('steps'));
    await expect(read('docs/runbook.md')).resolves.toEqual({
      attempts: 1,
      files: [
        {
          path: 'docs/runbook.md',
          source: 'docs/runbook.md',
          content: Buffer.from('steps'),
          etag: 'v1',
          viewUrl: `${BLOB}/docs/runbook.md`,
          editUrl:
            'https://github.com/acme/parcels/edit/main/svc/docs/runbook.md',
        },
      ],
      diagnostics: [],
    });
    expect(readUrl).toHaveBeenCalledWith(
      `${TREE}/docs/runbook.md`,
      expect.objectContaining({ etag: undefined }),
    );
  });

  it('takes no part of a path as URL syntax', async () => {
    readUrl.mockResolvedValue(answer('steps'));
    await read('docs/%2e%2e/%2e%2e/a b#c?.md');
    expect(readUrl).toHaveBeenCalledWith(
      `${TREE}/docs/%252e%252e/%252e%252e/a%20b%23c%3F.md`,
      expect.anything(),
    );
  });

  it('keeps a file whose ETag still holds', async () => {
    readUrl.mockRejectedValue(new NotModifiedError());
    const known = { path: 'a.md', source: 'a.md', etag: 'v1' };
    await expect(read('a.md', [known])).resolves.toMatchObject({
      files: [{ path: 'a.md', etag: 'v1', content: 'unchanged' }],
    });
    expect(readUrl).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({ etag: 'v1' }),
    );
  });

  it('reads a URL of another host as it is', async () => {
    readUrl.mockResolvedValue(answer('steps'));
    const source = 'https://docs.example.com/runbook.html?version=2';
    await expect(read(source)).resolves.toMatchObject({
      files: [{ path: source, viewUrl: source }],
    });
  });

  it('finds nothing where the host has nothing', async () => {
    readUrl.mockRejectedValue(new NotFoundError());
    await expect(read('a.md')).resolves.toBeUndefined();
    search.mockResolvedValue({ files: [], etag: '' });
    await expect(read('docs/')).resolves.toBeUndefined();
  });

  it('fails where the host fails', async () => {
    readUrl.mockRejectedValue(new Error('503'));
    await expect(read('a.md')).rejects.toThrow('503');
  });

  it('gives up on a host that does not answer in time', async () => {
    readUrl.mockReturnValue(new Promise(() => {}));
    await expect(read('a.md')).rejects.toThrow('took longer than 0.05 s');
    expect(readUrl.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  it('stops reading a file that is too large', async () => {
    readUrl.mockResolvedValue(answer('more than ten bytes'));
    await expect(read('a.md')).resolves.toMatchObject({
      files: [],
      diagnostics: [{ rule: 'file-too-large', source: 'a.md' }],
    });
  });

  it('reads the documents of a folder within the limits', async () => {
    const file = (path: string, text = 'text') => ({
      url: `${TREE}/docs/${path}`,
      content: async () => Buffer.from(text),
    });
    search.mockResolvedValue({
      etag: 'commit-1',
      files: [
        file('z.md'),
        file('big.md', 'more than ten bytes'),
        file('one/a%20b.md'),
        file('one/two/deep.md'),
        file('logo.svg'),
        file('node_modules/x.md'),
        file('.github/x.md'),
        file('zz.md'),
      ],
    });
    await expect(read('docs/')).resolves.toMatchObject({
      files: [
        { path: 'docs/z.md', etag: 'commit-1', viewUrl: `${BLOB}/docs/z.md` },
        { path: 'docs/zz.md' },
      ],
      diagnostics: [
        { rule: 'folder-too-deep', source: 'docs/' },
        { rule: 'too-many-files', source: 'docs/' },
        { rule: 'file-too-large', source: 'docs/big.md' },
      ],
    });
    expect(search).toHaveBeenCalledWith(`${TREE}/docs/**/*`, expect.anything());
  });

  it('keeps a folder that has not changed, with what was said of it', async () => {
    search.mockRejectedValue(new NotModifiedError());
    const known = { path: 'docs/a.md', source: 'docs/', etag: 'commit-1' };
    const diagnostic = {
      rule: 'too-many-files',
      severity: 'warning' as const,
      source: 'docs/',
      message: '',
    };
    await expect(
      reader().read('docs/', {
        maxFiles: 3,
        known: [known],
        knownDiagnostics: [diagnostic],
      }),
    ).resolves.toEqual({
      attempts: 1,
      files: [{ ...known, content: 'unchanged' }],
      diagnostics: [diagnostic],
    });
  });

  it('reads the folder of the catalog file itself', async () => {
    search.mockResolvedValue({
      etag: 'commit-1',
      files: [
        { url: `${TREE}/runbook.md`, content: async () => Buffer.from('a') },
      ],
    });
    await expect(read('./')).resolves.toMatchObject({
      files: [{ path: 'runbook.md', source: './' }],
    });
    expect(search).toHaveBeenCalledWith(`${TREE}/**/*`, expect.anything());
  });

  describe('of Azure DevOps, whose URLs hold the path in the query', () => {
    const REPOSITORY = 'https://dev.azure.com/o/p/_git/r';
    const onAzure = (source: string) =>
      reader(`${REPOSITORY}?path=/svc/catalog-info.yaml&version=GBmain`).read(
        source,
        { maxFiles: 3, known: [], knownDiagnostics: [] },
      );

    it('encodes the name of a file once', async () => {
      readUrl.mockResolvedValue(answer('steps'));
      await onAzure('docs/a b%.md');
      const url = new URL(readUrl.mock.calls[0]?.[0] ?? '');
      expect(url.searchParams.get('path')).toBe('/svc/docs/a b%.md');
      expect(url.searchParams.get('version')).toBe('GBmain');
    });

    it.each([
      ['docs/', 'docs/a b.md'],
      [
        `${REPOSITORY}?path=/svc/docs&version=GBmain`,
        `${REPOSITORY}?path=%2Fsvc%2Fdocs%2Fa+b.md&version=GBmain`,
      ],
    ])('reads the folder %s', async (source, path) => {
      search.mockResolvedValue({
        etag: 'commit-1',
        files: [
          {
            url: `${REPOSITORY}?path=%2Fsvc%2Fdocs%2Fa%2520b.md&version=GBmain`,
            content: async () => Buffer.from('a'),
          },
        ],
      });
      await expect(onAzure(source)).resolves.toMatchObject({
        files: [{ path, source }],
      });
      const pattern = new URL(search.mock.calls[0]?.[0] ?? '');
      expect(pattern.searchParams.get('path')).toBe('/svc/docs/**/*');
      expect(pattern.searchParams.get('version')).toBe('GBmain');
    });
  });

  it('says so when the host cannot list folders', async () => {
    search.mockRejectedValue(new Error('Unsupported search pattern URL'));
    await expect(read('docs/')).rejects.toThrow(ListingUnsupportedError);
  });
});
