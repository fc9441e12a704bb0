import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, runIn } from '../__testUtils__/runIn';

const BROKEN = '\uFEFF# A\r\n\r\n```bash\r\n$ ls\r\n';

describe('runbook lint --fix', () => {
  it('mends files in place, keeps the byte order mark and reports what is left', async () => {
    const cwd = folderWith({ 'a.md': BROKEN, 'b.md': '# B\n' });
    const { mtimeMs } = statSync(join(cwd, 'b.md'));
    const { code, stdout } = await runIn(cwd, ['lint', '.', '--fix']);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(
      '\uFEFF# A\n\n```bash\nls\n```\n',
    );
    expect(stdout).toContain('1 file mended.');
    expect(stdout).not.toContain('unclosed-fence');
    expect(stdout).toContain('review-missing');
    expect(statSync(join(cwd, 'b.md')).mtimeMs).toBe(mtimeMs);
  });

  it('changes nothing without --fix, and only tells', async () => {
    const cwd = folderWith({ 'a.md': BROKEN });
    const { code, stdout } = await runIn(cwd, ['lint', '.']);
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(BROKEN);
    expect(stdout).toContain('(unclosed-fence)');
    expect(stdout).toContain('(crlf)');
  });

  it('leaves what is ignored or off', async () => {
    const cwd = folderWith({
      '.runbooklint.yaml':
        'rules:\n  crlf: off\n  prompt-in-commands: off\n  unclosed-fence: off\nignore: [b.md]\n',
      'a.md': BROKEN,
      'b.md': BROKEN,
      'c.md': '# C\n',
    });
    await runIn(cwd, ['lint', '.', '--fix']);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(BROKEN);
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(BROKEN);
  });
});
