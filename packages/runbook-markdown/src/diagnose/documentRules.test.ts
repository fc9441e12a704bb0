import { SHELL_RULES, SQL_RULES } from '../code/destructiveRules';
import { parseRunbook, ParseRunbookOptions } from '../parseRunbook';
import { resolveLink } from './danglingLinks';
import { LOSES_DATA } from './destructiveWithoutWarning';

function found(rule: string, text: string, options?: ParseRunbookOptions) {
  return parseRunbook(text, options).diagnostics.filter(
    diagnostic => diagnostic.rule === rule,
  );
}

describe('placeholder-outside-code', () => {
  const rule = 'placeholder-outside-code';

  it('names a placeholder that a viewer would hide, where it stands', () => {
    expect(found(rule, '# A\n\nFirst\nask <on-call name> for it.\n')).toEqual([
      expect.objectContaining({ line: 4, column: 5 }),
    ]);
    expect(found(rule, '# A\n\n1. Log in to <hostname>\n')).toHaveLength(1);
    expect(
      found(rule, '# A\n\n| Host |\n| --- |\n| <hostname> |\n'),
    ).toHaveLength(1);
  });

  it.each([
    'Log in to `<hostname>`.',
    'Log in to \\<hostname>.',
    'Line<br>break, <kbd>Ctrl</kbd>, <https://status.example>',
    'See <Notice>this</Notice>.',
    '```\nssh <hostname>\n```',
    '<details>\n<summary>More</summary>\n\nText\n\n</details>',
    'p95 < 200 and p99 > 400',
  ])('is content with %j', text => {
    expect(found(rule, `# A\n\n${text}\n`)).toEqual([]);
  });
});

describe('procedure-without-steps', () => {
  const rule = 'procedure-without-steps';

  it('names a title below Procedures that has nothing below it', () => {
    const text =
      '# A\n\n## Procedures\n\n### Restart\n\n### Roll back\n\n1. Undo it\n\n### Drain\n\nTODO\n';
    expect(found(rule, text).map(({ line }) => line)).toEqual([5, 11]);
  });

  it('names an empty Steps or Mitigation anywhere', () => {
    expect(found(rule, '# DiskFull\n\n## Mitigation\n')).toHaveLength(1);
  });

  it('takes prose for a procedure, and a heading with sections for none', () => {
    expect(
      found(
        rule,
        '# A\n\n## Procedures\n\n### Restart\n\nAsk Platform to restart it.\n\n## Mitigation\n\n### First\n\nWait.\n',
      ),
    ).toEqual([]);
  });
});

describe('destructive-without-warning', () => {
  const rule = 'destructive-without-warning';

  it('names a command that loses data with no word around it', () => {
    const text =
      '# Label API\n\n## Queue stuck\n\n```sql\nTRUNCATE TABLE jobs;\n```\n';
    expect(found(rule, text)).toMatchObject([{ line: 6 }]);
  });

  it.each([
    ['a warning', '**Careful:** the jobs are gone after this.', ''],
    ['what it does, in words', 'Delete the jobs:', ''],
    ['a condition', 'Only if the queue is frozen:', ''],
    [
      'a comment in the code',
      '',
      '-- the jobs cannot be restored: last resort\n',
    ],
  ])('is content with %s', (_, before, inside) => {
    const text = `# Label API\n\n## Queue stuck\n\n${before}\n\n\`\`\`sql\n${inside}TRUNCATE TABLE jobs;\n\`\`\`\n`;
    expect(found(rule, text)).toEqual([]);
  });

  it('leaves a restart alone', () => {
    expect(
      found(rule, '# A\n\n```bash\nkubectl delete pod parcel-api-0\n```\n'),
    ).toEqual([]);
  });

  it('knows only sentences that the rules of commands say', () => {
    const said = [...SHELL_RULES, ...SQL_RULES].map(({ says }) => says);
    expect([...LOSES_DATA].filter(says => !said.includes(says))).toEqual([]);
  });
});

describe('dangling-link', () => {
  const rule = 'dangling-link';
  const files = [
    'docs/limits.md',
    'docs/images/path.png',
    'ops',
    'docs/a b.md',
  ];
  const options = {
    path: 'docs/runbook.md',
    hasFile: (path: string) => files.includes(path),
  };

  it('names a relative link and an image without a file', () => {
    const text = '# A\n\nSee [limits](limit.md#x).\n\n![Path](images/p.png)\n';
    expect(found(rule, text, options)).toEqual([
      expect.objectContaining({
        line: 3,
        column: 14,
        message:
          'The link "limits" leads to limit.md#x, and there is no file docs/limit.md.',
      }),
      expect.objectContaining({ line: 5 }),
    ]);
  });

  it.each([
    'limits.md',
    './limits.md#per-minute',
    'limits.html',
    'limits/',
    'a%20b.md',
    '../ops',
    'images/path.png?raw=true',
    '#top',
    '/wiki/limits',
    'https://wiki.example/limits.md',
    'mailto:ops@example.com',
    '{{ site.url }}/limits.md',
  ])('is content with %s', href => {
    expect(found(rule, `# A\n\nSee [it](<${href}>).\n`, options)).toEqual([]);
  });

  it('says nothing where nobody knows the files', () => {
    expect(found(rule, '# A\n\nSee [it](gone.md).\n')).toEqual([]);
  });

  it('keeps steps above the root, and does not fail on a malformed escape', () => {
    expect(resolveLink('../../x.md', 'docs/a.md')).toBe('../x.md');
    expect(resolveLink('50%.md', 'docs/a.md')).toBe('docs/50%.md');
    expect(resolveLink('../x.md', '/srv/docs/a.md')).toBe('/srv/x.md');
  });
});
