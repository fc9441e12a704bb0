import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiskSourceReader } from './DiskSourceReader';
import { RUNBOOK_DOCUMENTS } from './SourceKind';

describe('DiskSourceReader', () => {
  let parent: string;
  let root: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'runbook-disk-'));
    root = join(parent, 'service');
    await mkdir(root);
    await writeFile(join(parent, 'secret.md'), 'secret');
  });

  afterEach(async () => {
    await rm(parent, { recursive: true });
  });

  async function write(path: string, content: string | Buffer = 'text') {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }

  const reader = () =>
    new DiskSourceReader({
      kind: RUNBOOK_DOCUMENTS,
      root,
      limits: { files: 3, fileSize: 10, depth: 2, readTimeout: 1000 },
      addresses: path => ({ viewUrl: `https://example.com/${path}` }),
    });

  async function read(source: string) {
    const content = await reader().read(source, {
      maxFiles: 3,
      known: [],
      knownDiagnostics: [],
    });
    return (
      content && {
        paths: content.files.map(({ path }) => path),
        rules: content.diagnostics.map(({ rule, source: file }) => [
          rule,
          file,
        ]),
      }
    );
  }

  it('reads a file with its address on the web', async () => {
    await write('docs/runbook.md', 'steps');
    const content = await reader().read('docs/runbook.md', {
      maxFiles: 3,
      known: [],
      knownDiagnostics: [],
    });
    expect(content).toEqual({
      attempts: 1,
      files: [
        {
          path: 'docs/runbook.md',
          source: 'docs/runbook.md',
          content: Buffer.from('steps'),
          viewUrl: 'https://example.com/docs/runbook.md',
        },
      ],
      diagnostics: [],
    });
  });

  it('reads the documents of a folder, its introduction first, and skips other files', async () => {
    await write('docs/b10.md');
    await write('docs/b9.html');
    await write('docs/README.md');
    await write('docs/diagram.png');
    await write('docs/.git/x.md');
    await write('docs/node_modules/x.md');
    await expect(read('docs/')).resolves.toEqual({
      paths: ['docs/README.md', 'docs/b9.html', 'docs/b10.md'],
      rules: [],
    });
  });

  it('finds nothing where nothing is', async () => {
    await write('docs/runbook.md');
    await expect(read('gone.md')).resolves.toBeUndefined();
    await expect(read('docs/gone/')).resolves.toBeUndefined();
    await expect(read('docs/runbook.md/more.md')).resolves.toBeUndefined();
    await expect(read('docs/runbook.md/')).resolves.toBeUndefined();
  });

  it.each(['../secret.md', '..', 'docs/../../secret.md'])(
    'does not read %s',
    async source => {
      await mkdir(join(root, 'docs'));
      await expect(read(source)).resolves.toEqual({
        paths: [],
        rules: [['source-outside-folder', source]],
      });
    },
  );

  it('does not read an absolute path', async () => {
    await expect(read(join(parent, 'secret.md'))).resolves.toMatchObject({
      rules: [['source-outside-folder', expect.any(String)]],
    });
  });

  it('does not follow a link out of the folder: file, folder or file of a folder', async () => {
    await symlink(join(parent, 'secret.md'), join(root, 'runbook.md'));
    await symlink(parent, join(root, 'linked'));
    await write('docs/runbook.md');
    await symlink('../../secret.md', join(root, 'docs/other.md'));
    await expect(read('runbook.md')).resolves.toEqual({
      paths: [],
      rules: [['source-outside-folder', 'runbook.md']],
    });
    await expect(read('linked')).resolves.toEqual({
      paths: [],
      rules: [['source-outside-folder', 'linked']],
    });
    await expect(read('linked/secret.md')).resolves.toEqual({
      paths: [],
      rules: [['source-outside-folder', 'linked/secret.md']],
    });
    await expect(read('docs')).resolves.toEqual({
      paths: ['docs/runbook.md'],
      rules: [['source-outside-folder', 'docs/other.md']],
    });
    await expect(reader().readFile('runbook.md', 99)).resolves.toBeUndefined();
  });

  it('follows a link that stays in the folder, and is not led round in a circle', async () => {
    await write('docs/runbook.md');
    await symlink('docs/runbook.md', join(root, 'RUNBOOK.md'));
    await symlink('..', join(root, 'docs/up'));
    await expect(read('RUNBOOK.md')).resolves.toMatchObject({
      paths: ['RUNBOOK.md'],
    });
    await expect(read('docs/')).resolves.toMatchObject({
      paths: ['docs/runbook.md'],
    });
  });

  it('tells what it left out: too many files, too large, too deep', async () => {
    await write('a.md');
    await write('b.md', 'more than ten bytes');
    await write('c.md');
    await write('d.md');
    await write('one/e.md');
    await write('one/two/f.md');
    await expect(read('.')).resolves.toEqual({
      paths: ['a.md', 'c.md'],
      rules: [
        ['folder-too-deep', '.'],
        ['too-many-files', '.'],
        ['file-too-large', 'b.md'],
      ],
    });
  });

  it('tells once of a folder that holds many too deep', async () => {
    await write('docs/a.md');
    await write('docs/one/two/b.md');
    await write('docs/one/three/c.md');
    const content = await reader().read('docs/', {
      maxFiles: 3,
      known: [],
      knownDiagnostics: [],
    });
    expect(content?.diagnostics).toMatchObject([
      {
        rule: 'folder-too-deep',
        source: 'docs/',
        message: expect.stringContaining('docs/one/three and 1 more'),
      },
    ]);
  });

  it('does not wait at a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'runbook.md')]);
    await expect(read('runbook.md')).resolves.toEqual({
      paths: [],
      rules: [['unreadable', 'runbook.md']],
    });
  });

  it('says of a folder or file that holds no document', async () => {
    await write('docs/diagram.png');
    await expect(read('docs/')).resolves.toEqual({
      paths: [],
      rules: [['no-documents', 'docs/']],
    });
    await expect(read('docs/diagram.png')).resolves.toEqual({
      paths: [],
      rules: [['no-documents', 'docs/diagram.png']],
    });
  });
});
