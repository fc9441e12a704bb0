import { RUNBOOK_DOCUMENTS, ServiceReader, SourceContent } from '../sources';
import { SourceDiagnostic } from '../store';
import { KnownSources, readSources } from './readSources';

const NOTHING: KnownSources = {
  files: [],
  diagnostics: [],
  hasDocuments: false,
};

function folder(
  paths: string[],
  diagnostics: SourceDiagnostic[] = [],
): SourceContent {
  return {
    attempts: paths.length,
    files: paths.map(path => ({
      path,
      source: path,
      content: Buffer.from('text'),
    })),
    diagnostics,
  };
}

const tooLarge = (source: string) => ({
  rule: 'file-too-large',
  severity: 'error' as const,
  source,
  message: `${source} is too large`,
});

function setUp(contents: Record<string, SourceContent>) {
  const read = jest.fn<
    ReturnType<ServiceReader['read']>,
    Parameters<ServiceReader['read']>
  >(async source => contents[source]);
  const reader = {
    kind: RUNBOOK_DOCUMENTS,
    isRemote: true,
    read,
    readFile: jest.fn(),
    assertReadable: jest.fn(async () => {}),
  };
  return {
    reader,
    asked: () => read.mock.calls.map(([source]) => source),
    readDeclared: (sources: string[], known = NOTHING) =>
      readSources({ declared: true, sources }, reader, { maxFiles: 3, known }),
    readConventional: (known = NOTHING) =>
      readSources({ declared: false, sources: [] }, reader, {
        maxFiles: 3,
        known,
      }),
  };
}

describe('readSources', () => {
  it('tells a source only what was found through itself', async () => {
    const { readDeclared, reader } = setUp({
      docs: folder(['docs/a.md']),
      'docs-ops/': folder(['docs-ops/b.md']),
    });
    const own = { ...tooLarge('docs/x.md'), foundThrough: 'docs' };
    const other = { ...tooLarge('docs-ops/y.md'), foundThrough: 'docs-ops/' };
    const nested = { ...tooLarge('docs/a/z.md'), foundThrough: 'docs/a/' };
    await readDeclared(['docs', 'docs-ops/'], {
      ...NOTHING,
      diagnostics: [own, other, nested],
    });
    expect(
      reader.read.mock.calls.map(([, options]) => options.knownDiagnostics),
    ).toEqual([[own], [other]]);
  });

  it('asks for no more files than may be read, found or not', async () => {
    const { readDeclared, asked } = setUp({ 'a.md': folder(['a.md']) });
    const sources = ['gone.md', 'a.md', 'lost.md', 'never.md', 'nor.md'];
    const { diagnostics } = await readDeclared(sources);
    expect(asked()).toEqual(['gone.md', 'a.md', 'lost.md']);
    expect(diagnostics.map(({ rule, source }) => [rule, source])).toEqual([
      ['source-not-found', 'gone.md'],
      ['source-not-found', 'lost.md'],
      ['too-many-files', 'never.md'],
    ]);
  });

  it('counts files of a folder that could not be read', async () => {
    const { readDeclared, asked } = setUp({
      'docs/': { attempts: 3, files: [], diagnostics: [tooLarge('x.md')] },
    });
    await readDeclared(['docs/', 'a.md']);
    expect(asked()).toEqual(['docs/']);
  });

  it('keeps what it was told before it found the runbook', async () => {
    const { readConventional } = setUp({
      'docs/runbook.md': folder([], [tooLarge('docs/runbook.md')]),
      'RUNBOOK.md': folder(['RUNBOOK.md']),
    });
    await expect(readConventional()).resolves.toMatchObject({
      state: 'found',
      files: [{ path: 'RUNBOOK.md' }],
      diagnostics: [
        { rule: 'file-too-large', foundThrough: 'docs/runbook.md' },
      ],
    });
  });

  it('asks only the path that hit, and keeps what is known of the others', async () => {
    const { readConventional, asked } = setUp({
      'RUNBOOK.md': folder(['RUNBOOK.md']),
    });
    const known = {
      ...tooLarge('docs/runbook.md'),
      foundThrough: 'docs/runbook.md',
    };
    await expect(
      readConventional({
        ...NOTHING,
        hit: 'RUNBOOK.md',
        diagnostics: [known],
      }),
    ).resolves.toMatchObject({ state: 'found', diagnostics: [known] });
    expect(asked()).toEqual(['RUNBOOK.md']);
  });

  it('asks all paths when the one that hit is gone', async () => {
    const { readConventional } = setUp({
      'docs/runbook.md': folder(['docs/runbook.md']),
    });
    await expect(
      readConventional({ ...NOTHING, hit: 'RUNBOOK.md' }),
    ).resolves.toMatchObject({ files: [{ path: 'docs/runbook.md' }] });
  });
});
