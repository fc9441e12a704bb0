import fc from 'fast-check';
import { parseRunbook } from 'runbook-markdown';
import { Config } from '../config/config';
import { fixText } from './fixText';

const config = new Config('/');
const fix = (text: string, path = 'a.md') =>
  fixText({ text, isUtf8: true }, path, config);

describe('unclosed fences', () => {
  it('are closed before the next heading', () => {
    expect(fix('# A\n\n```bash\nls\n\n## B\n\nText\n')).toBe(
      '# A\n\n```bash\nls\n```\n\n## B\n\nText\n',
    );
  });

  it('are closed at the end, with or without an end of line there', () => {
    expect(fix('# A\n\n~~~~\nls\n\n')).toBe('# A\n\n~~~~\nls\n~~~~\n\n');
    expect(fix('# A\n\n```\nls')).toBe('# A\n\n```\nls\n```');
  });

  it('are closed where the text of their list item stands', () => {
    expect(fix('# A\n\n- ```bash\n  ls\n')).toBe(
      '# A\n\n- ```bash\n  ls\n  ```\n',
    );
    expect(fix('# A\n\n1. Look:\n\n   ```bash\n   ls\n\n## B\n')).toBe(
      '# A\n\n1. Look:\n\n   ```bash\n   ls\n   ```\n\n## B\n',
    );
  });

  it('are all closed', () => {
    const text =
      '# A\n\n```bash\nls\n\n## B\n\n```bash\ncd\n\n## C\n\n```bash\npwd\n';
    expect(parseRunbook(fix(text)).diagnostics).not.toContainEqual(
      expect.objectContaining({ rule: 'unclosed-fence' }),
    );
  });
});

describe('line ends', () => {
  it('become those of Unix', () => {
    expect(fix('# A\r\n\r\nText\r\n')).toBe('# A\n\nText\n');
  });

  it('stay where the rule is off, and a new fence has the same', () => {
    const off = new Config('/', { rules: { crlf: 'off' }, ignore: [] });
    const text = '# A\r\n\r\n```\r\nls\r\n\r\n## B\r\n';
    expect(fixText({ text, isUtf8: true }, 'a.md', off)).toBe(
      '# A\r\n\r\n```\r\nls\r\n```\r\n\r\n## B\r\n',
    );
  });
});

describe('prompts', () => {
  const block = (body: string, language = 'bash') =>
    `# A\n\n\`\`\`${language}\n${body}\n\`\`\`\n`;

  it('go where every line has one', () => {
    expect(fix(block('$ haul drain api\n\n$ haul restart api'))).toBe(
      block('haul drain api\n\nhaul restart api'),
    );
    expect(fix('# A\n\n1. Do:\n\n   ```sh\n   $ ls -l\n   ```\n')).toBe(
      '# A\n\n1. Do:\n\n   ```sh\n   ls -l\n   ```\n',
    );
  });

  it.each([
    ['output below', block('$ ls\na.txt')],
    ['a line without one', block('$ ls\nhaul drain api')],
    ['a comment', block('# first\n$ ls')],
    ['a variable', block('$HOME/bin/x')],
    ['a here document', block('$ cat <<EOF\n$ x\n$ EOF')],
    ['a continued line', block('$ ls \\\n$ -l')],
    ['two prompts', block('$ $ ls')],
    ['a console block', block('$ ls', 'console')],
    ['a block of text', block('$ ls', 'text')],
    [
      'a block that reads as output without',
      block('$ Deploy finished: 3 ok', ''),
    ],
    ['a root prompt', block('# systemctl restart api')],
    ['a block in a comment', `<!--\n${block('$ ls')}-->\n`],
    ['a block in a block', '# A\n\n````md\n```bash\n$ ls\n```\n````\n'],
    ['indented text', '# A\n\n    ```bash\n    $ ls\n    ```\n'],
  ])('stay with %s', (_, text) => {
    expect(fix(text)).toBe(text);
  });
});

describe('files that are left alone', () => {
  it.each([
    ['a conflict', '<<<<<<< a\n```bash\n$ ls\n```\n=======\n>>>>>>> b\n'],
    ['a shell wrapper', 'cat > a.md << EOF\n# A\n\n```bash\n$ ls\n```\nEOF\n'],
    ['a comment without an end', '# A\n\n```bash\n$ ls\n```\n\n<!-- x\n'],
  ])('%s', (_, text) => {
    expect(fix(text)).toBe(text);
  });

  it('HTML pages, and what is not UTF-8', () => {
    const text = '# A\r\n';
    expect(fix(text, 'a.html')).toBe(text);
    expect(fixText({ text, isUtf8: false }, 'a.md', config)).toBe(text);
  });
});

describe('any text', () => {
  const line = fc.constantFrom(
    '# Title',
    '## Restart the API',
    '```',
    '```bash',
    '~~~sh',
    '````md',
    '- ```bash',
    '1. Look:',
    '   ```bash',
    '   $ ls -l',
    '   ```',
    '> ```bash',
    '> $ ls',
    '$ haul restart api',
    '$ $ twice',
    'haul drain api',
    'done.',
    '# a comment',
    '',
    '',
    'Some text.',
    '<!-- note',
    '-->',
    '---',
    'title: x',
    '    $ indented',
    '\t$ tabbed',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> main',
    '| a | b |',
    '- [ ] tick',
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), {
      maxLength: 30,
    })
    .map(lines => lines.map(([body, end]) => body + end).join(''));
  const runs = { numRuns: 500, seed: 20261120 };

  it('is mended once and for all', () => {
    fc.assert(
      fc.property(text, source => {
        const once = fix(source);
        expect(fix(once)).toBe(once);
      }),
      runs,
    );
  });

  it('keeps every line but for line ends and prompts, and gains only fences', () => {
    fc.assert(
      fc.property(text, source => {
        const before = source.replace(/(?<!\r)\r\n/g, '\n').split('\n');
        const after = fix(source).split('\n');
        let at = 0;
        const added = after.filter(row => {
          const own = before[at] ?? '';
          const isKept =
            row === own || row === own.replace(/^([ \t]*)\$ /, '$1');
          at += isKept ? 1 : 0;
          return !isKept;
        });
        expect(added.filter(row => !/^\s*(?:`{3,}|~{3,})$/.test(row))).toEqual(
          [],
        );
        expect(at).toBe(before.length);
      }),
      runs,
    );
  });

  it('never has more diagnostics than before', () => {
    const count = (source: string, rule: string) =>
      parseRunbook(source).diagnostics.filter(found => found.rule === rule)
        .length;
    fc.assert(
      fc.property(text, source => {
        expect(count(fix(source), 'unclosed-fence')).toBeLessThanOrEqual(
          count(source, 'unclosed-fence'),
        );
      }),
      runs,
    );
  });
});
