import { folderWith, runIn } from '../__testUtils__/runIn';
import { readConfig } from './readConfig';

const NO_REVIEW = '# Parcel API\n\nMoves parcels.\n';

describe('.runbooklint.yaml', () => {
  it('sets levels, and is found in a folder above', async () => {
    const cwd = folderWith({
      '.runbooklint.yaml': 'rules:\n  review-missing: error\n  no-title: off\n',
      'docs/a.md': 'Only text.\n',
    });
    const { code, stdout } = await runIn(`${cwd}/docs`, ['lint', 'a.md']);
    expect(code).toBe(1);
    expect(stdout).toContain('(review-missing)');
    expect(stdout).not.toContain('(no-title)');
  });

  it('leaves ignored files alone, also where they are named', async () => {
    const cwd = folderWith({
      '.runbooklint.yaml':
        'ignore:\n  - archive/**\n  - "*.draft.md"\n  - "!keep.draft.md"\n',
      'archive/old/a.md': NO_REVIEW,
      'docs/b.draft.md': NO_REVIEW,
      'docs/keep.draft.md': NO_REVIEW,
      'docs/c.md': NO_REVIEW,
    });
    const { stdout } = await runIn(cwd, ['lint', '.', 'archive/old/a.md']);
    expect(stdout).toContain('2 files checked');
    expect(stdout).toContain('docs/c.md');
    expect(stdout).toContain('docs/keep.draft.md');
    expect(await runIn(cwd, ['lint', 'archive'])).toMatchObject({ code: 0 });
  });

  it('is given by --config, with its own folder as the root of its patterns', async () => {
    const cwd = folderWith({
      'ci/lint.yaml': 'rules: { review-missing: off }\nignore: [a.md]\n',
      'a.md': NO_REVIEW,
    });
    expect(
      (await runIn(cwd, ['lint', 'a.md', '--config', 'ci/lint.yaml'])).stdout,
    ).toBe('1 file checked, nothing found.\n');
  });

  it('stops the command when it is wrong', async () => {
    const cwd = folderWith({
      '.runbooklint.yaml': 'rules:\n  reviw-missing: off\n',
      'a.md': NO_REVIEW,
    });
    expect(await runIn(cwd, ['lint', 'a.md'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'runbook: .runbooklint.yaml:2: there is no rule "reviw-missing". Did you mean "review-missing"? docs/lint-rules.md lists them.\n',
    });
  });

  it.each([
    [
      'rules:\n  no-title: loud',
      'x:2: the level of "no-title" must be one of off, info, warning, error.',
    ],
    ['rules:\n  - no-title', 'x:2: "rules" must be a list of rules and levels'],
    ['rule: {}', 'x:1: there is no setting "rule". Did you mean "rules"?'],
    ['ignore: archive', 'x:1: "ignore" must be a list of patterns'],
    ['ignore:\n  - [a]', 'x:2: a pattern of "ignore" must be a text'],
    ['- a', 'x:1: the file must hold the keys rules and ignore'],
    ['rules: {', 'x:1: this is no YAML'],
  ])('names the fault and the way out: %j', (text, message) => {
    expect(() => readConfig(text, 'x')).toThrow(message);
  });

  it('may be empty', () => {
    expect(readConfig('# nothing yet\n', 'x')).toEqual({
      rules: {},
      ignore: [],
    });
  });
});
