import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, runIn } from './__testUtils__/runIn';

const GOOD =
  '---\nlast_reviewed_on: 2026-10-01\n---\n\n# Parcel API\n\nMoves parcels.\n';
const OVERDUE = GOOD.replace('2026-10-01', '2024-01-01\nreview_in: 3 months');
const CONFLICT = `${GOOD}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n`;

describe('runbook', () => {
  it('prints its help and its version', async () => {
    const cwd = folderWith({});
    expect(await runIn(cwd, ['--help'])).toMatchObject({ code: 0 });
    expect((await runIn(cwd, ['lint', '--help'])).stdout).toContain(
      '--max-warnings',
    );
    expect((await runIn(cwd, ['--version'])).stdout).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
  });

  it.each([
    [[], 'Usage'],
    [['check'], 'there is no command "check"'],
    [['lint'], 'name a file or folder to check'],
    [['lint', 'gone.md'], 'there is no file or folder gone.md'],
    [['lint', 'empty'], 'there is no .md, .markdown or .html file in empty'],
    [['lint', 'a.md', '--wrong'], "Unknown option '--wrong'"],
    [['lint', 'a.md', '--format', 'xml'], '--format must be one of stylish'],
    [['lint', 'a.md', '--max-warnings', '-1'], 'max-warnings'],
    [['lint', 'a.md', '--max-warnings=x'], 'must be a whole number'],
    [['lint', 'a.md', '--today', '2026-02-30'], '--today must be a date'],
    [['lint', 'a.md', '--config', 'gone.yaml'], 'no configuration gone.yaml'],
    [['lint', 'a.md', '--rules', 'gone.yaml'], 'no file or folder gone.yaml'],
    [['lint', '-', '--fix'], 'standard input is none'],
    [['parse'], 'name the file to read'],
    [['parse', 'gone.md'], 'there is no file or folder gone.md'],
    [['schema', 'a.md'], 'takes no path'],
  ])('ends with 2 and says why: %j', async (args, reason) => {
    const cwd = folderWith({ 'a.md': GOOD, 'empty/notes.txt': 'x' });
    const { code, stdout, stderr } = await runIn(cwd, args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(stdout).toBe('');
  });
});

describe('runbook lint', () => {
  it('ends with 0 where all is well, and where there are only warnings', async () => {
    const cwd = folderWith({ 'good.md': GOOD, 'overdue.md': OVERDUE });
    expect(await runIn(cwd, ['lint', 'good.md'])).toEqual({
      code: 0,
      stdout: '1 file checked, nothing found.\n',
      stderr: '',
    });
    expect(await runIn(cwd, ['lint', 'overdue.md'])).toMatchObject({ code: 0 });
  });

  it('ends with 1 on errors', async () => {
    const cwd = folderWith({ 'a.md': CONFLICT });
    const { code, stdout } = await runIn(cwd, ['lint', 'a.md']);
    expect(code).toBe(1);
    expect(stdout).toContain('a.md:9:1: error: ');
  });

  it('ends with 1 on more warnings than are allowed', async () => {
    const cwd = folderWith({ 'a.md': OVERDUE });
    const { code, stderr } = await runIn(cwd, [
      'lint',
      'a.md',
      '--max-warnings=0',
    ]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'runbook: there are 1 warnings, and --max-warnings allows 0.\n',
    });
    expect(
      await runIn(cwd, ['lint', 'a.md', '--max-warnings', '1']),
    ).toMatchObject({ code: 0 });
  });

  it('measures reviews by --today', async () => {
    const cwd = folderWith({ 'a.md': OVERDUE });
    const lint = (today: string) =>
      runIn(cwd, ['lint', 'a.md', '--today', today]);
    expect((await lint('2024-03-31')).stdout).not.toContain('review-overdue');
    expect((await lint('2024-04-02')).stdout).toContain('review-overdue');
  });

  it('reads a folder at any depth, without node_modules and dotfolders', async () => {
    const cwd = folderWith({
      'docs/a.md': GOOD,
      'docs/deep/er/b.markdown': GOOD,
      'docs/deep/c.html': '<h1>C</h1>',
      'docs/deep/notes.txt': CONFLICT,
      'docs/node_modules/x/d.md': CONFLICT,
      'docs/.git/e.md': CONFLICT,
    });
    const { stdout } = await runIn(cwd, ['lint', '.', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ files: 3, errors: 0 });
  });

  it('follows links to files, and is not stopped by those to nowhere or in circles', async () => {
    const cwd = folderWith({ 'docs/a.md': GOOD, 'b.txt': CONFLICT });
    symlinkSync('gone.md', join(cwd, 'docs/gone.md'));
    symlinkSync('..', join(cwd, 'docs/up.md'));
    symlinkSync('../b.txt', join(cwd, 'docs/b.md'));
    const { stdout } = await runIn(cwd, ['lint', 'docs', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ files: 2, errors: 1 });
  });

  it('reads a file once, however often it is named', async () => {
    const cwd = folderWith({ 'docs/a.md': GOOD });
    const { stdout } = await runIn(cwd, ['lint', 'docs', './docs/a.md']);
    expect(stdout).toContain('1 file checked');
  });

  it('reads standard input, under the name it is given', async () => {
    const cwd = folderWith({ 'docs/limits.md': GOOD });
    const text = `${GOOD}\nSee [limits](limits.md).\n`;
    const bare = await runIn(cwd, ['lint', '-'], CONFLICT);
    expect(bare.code).toBe(1);
    expect(bare.stdout).toContain('<stdin>:9:1: error');
    expect(
      (await runIn(cwd, ['lint', '-', '--stdin-path', 'docs/a.md'], text))
        .stdout,
    ).toBe('1 file checked, nothing found.\n');
  });

  it('looks relative links up on disk', async () => {
    const cwd = folderWith({
      'docs/a.md': `${GOOD}\nSee [b](b.md) and [c](../c.md).\n`,
      'c.md': GOOD,
    });
    const { stdout } = await runIn(cwd, ['lint', 'docs']);
    expect(stdout).toContain(
      'docs/a.md:9:9: warning: The link "b" leads to b.md, and there is no file docs/b.md. (dangling-link)',
    );
    expect(stdout).toContain('0 errors, 1 warning, 0 info');
  });

  it('looks links to sections of other documents up, where those are at hand', async () => {
    const links = [
      '[ok](../b.md#Deep-End)',
      '[line](../b.md#L12)',
      '[gone](../b.md#shallow-end)',
    ];
    const cwd = folderWith({
      'docs/a.md': `${GOOD}\n${links.join('\n')}\n`,
      'b.md': `${GOOD}\n## Deep end\n\nText\n`,
    });
    const { stdout } = await runIn(cwd, ['lint', '.']);
    expect(stdout).toContain(
      'docs/a.md:11:8: warning: The link "gone" leads to #shallow-end, and no heading in b.md has that anchor. (dangling-anchor)',
    );
    expect(stdout).toContain('0 errors, 1 warning, 0 info');
    expect((await runIn(cwd, ['lint', 'docs'])).stdout).toContain('nothing');
  });

  it('reads what is not UTF-8 and says so', async () => {
    const cwd = folderWith({
      'a.md': Buffer.from(`${GOOD}\nGrüße\n`, 'latin1'),
    });
    const { stdout } = await runIn(cwd, ['lint', 'a.md']);
    expect(stdout).toContain('(not-utf8)');
  });

  it('gives the heading of an HTML page as the place', async () => {
    const cwd = folderWith({
      'a.html':
        '<html><body>\n<h1>DiskFull</h1>\n<p>Reviewed 2026-10-01</p>\n\n<h2>Mitigation</h2>\n<p>TODO</p>\n</body></html>\n',
    });
    const { stdout } = await runIn(cwd, ['lint', 'a.html']);
    expect(stdout).toMatch(/a\.html:5:1: warning: .*\(todo-in-mitigation\)/);
  });
});

describe('runbook parse', () => {
  it('prints a summary for people', async () => {
    const cwd = folderWith({
      'a.md':
        '# Parcel API\n\nOwner: team-parcels\n\n## Restart\n\n1. Run `kubectl rollout restart deploy/api`\n\n## Alerts\n\n| Alert | Severity | First response |\n| --- | --- | --- |\n| DiskFull | critical | Restart |\n',
    });
    const { code, stdout } = await runIn(cwd, [
      'parse',
      'a.md',
      '--format=summary',
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'a.md: Parcel API',
        '  Owner: team-parcels',
        '  Alerts (1)',
        '    DiskFull [SEV1], line 13',
        '  Procedures (1)',
        '    Restart, line 5',
        '  Diagnostics (1)',
        '    info review-missing, line 1',
        '',
      ].join('\n'),
    );
  });

  it('reads standard input', async () => {
    const { stdout } = await runIn(folderWith({}), ['parse', '-'], '# A\n');
    expect(JSON.parse(stdout)).toMatchObject({
      formatVersion: 1,
      files: [{ path: '<stdin>', document: { title: 'A' } }],
    });
  });
});
