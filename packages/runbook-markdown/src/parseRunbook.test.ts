import { parseRunbook } from './parseRunbook';
import { runbookDocumentSchema, Section } from './model';

function outline(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap(section => [
    `${'  '.repeat(depth)}${section.title} #${section.anchor}`,
    ...outline(section.children, depth + 1),
  ]);
}

function parse(text: string, path = 'docs/runbooks/service.md') {
  const parsed = parseRunbook(text, { path, today: '2026-01-15' });
  runbookDocumentSchema.parse(parsed.document);
  return parsed;
}

describe('sections', () => {
  it('nest by level, whatever levels they skip', () => {
    const { document } = parse('# A\n\n#### B\n\n## C\n\n### D\n\n# E\n');
    expect(outline(document.sections)).toEqual([
      'A #a',
      '  B #b',
      '  C #c',
      '    D #d',
      'E #e',
    ]);
  });

  it("take their parents' slugs where a title repeats, and keep GitHub's as alias", () => {
    const { document } = parse(
      '# S\n\n## High latency\n\n### Diagnosis\n\n## Low disk\n\n### Diagnosis\n',
    );
    expect(outline(document.sections)).toEqual([
      'S #s',
      '  High latency #high-latency',
      '    Diagnosis #high-latency--diagnosis',
      '  Low disk #low-disk',
      '    Diagnosis #low-disk--diagnosis',
    ]);
    const aliases = document.sections[0]?.children
      .flatMap(child => child.children)
      .map(child => child.aliases);
    expect(aliases).toEqual([['diagnosis'], ['diagnosis-1']]);
  });

  it('are numbered only where the whole path repeats', () => {
    const { document } = parse('# S\n\n## Notes\n\nx\n\n## Notes\n\ny\n');
    expect(outline(document.sections)).toEqual([
      'S #s',
      '  Notes #notes',
      '  Notes #notes-1',
    ]);
  });

  it('answer to explicit anchors', () => {
    const { document } = parse(
      '# S\n\n<a name="old"></a>\n\n## Restart {#bounce}\n\n<a id="in-text"></a>Text.\n',
    );
    expect(document.sections[0]?.children[0]).toMatchObject({
      title: 'Restart',
      aliases: ['bounce', 'old', 'in-text'],
    });
  });

  it('hold what stands before the first heading in one without a title', () => {
    const { document } = parse('Hello.\n\n# S\n');
    expect(
      document.sections.map(({ title, level, content }) => ({
        title,
        level,
        content: content.length,
      })),
    ).toEqual([
      { title: '', level: 0, content: 1 },
      { title: 'S', level: 1, content: 0 },
    ]);
  });

  it('name the side of an unresolved conflict they stand in', () => {
    const { document, diagnostics } = parse(
      '# S\n\n<<<<<<< HEAD\n## Restart\nOld.\n=======\n## Restart\nNew.\n>>>>>>> feature\n\n## After\n',
    );
    expect(
      document.sections[0]?.children.map(({ anchor, conflict }) => ({
        anchor,
        conflict,
      })),
    ).toEqual([
      { anchor: 'ours--restart', conflict: { side: 'ours', label: 'HEAD' } },
      {
        anchor: 'theirs--restart',
        conflict: { side: 'theirs', label: 'feature' },
      },
      { anchor: 'after', conflict: undefined },
    ]);
    expect(
      diagnostics.find(({ rule }) => rule === 'conflict-marker'),
    ).toMatchObject({ line: 3, endLine: 9, severity: 'error' });
  });

  it('show the markers of a conflict within their text', () => {
    const { document } = parse(
      '# S\n\n<<<<<<< HEAD\nOld.\n=======\nNew.\n>>>>>>> b\nRest.\n',
    );
    const text = JSON.stringify(document.sections[0]?.content);
    expect(document.sections[0]?.children).toEqual([]);
    expect(text).toContain('`<<<<<<< HEAD`');
    expect(text).toContain('`=======`');
    expect(text).toContain('`>>>>>>> b`');
  });
});

describe('the title', () => {
  it.each([
    ['the first heading of level 1', 'Intro\n\n# Checkout\n', 'Checkout'],
    [
      'the front matter where there is no such heading',
      '---\ntitle: Checkout\n---\n\n## Restart\n\n## Stop\n',
      'Checkout',
    ],
    [
      'the front matter where the heading is a template',
      '---\ntitle: Checkout\n---\n\n# <%= current_page.data.title %>\n',
      'Checkout',
    ],
    ['a heading above all others', '## Checkout\n\n### Restart\n', 'Checkout'],
    ["the file's name", 'Just text.\n', 'Service'],
  ])('is %s', (_, text, title) => {
    expect(parse(text).document.title).toBe(title);
  });

  it('is reported when it is missing', () => {
    expect(parse('Just text.').diagnostics.map(({ rule }) => rule)).toContain(
      'no-title',
    );
  });
});

describe('broken input', () => {
  it('closes a fence that would swallow the next heading', () => {
    const { document, diagnostics } = parse(
      '# S\n\n## A\n\n```bash\nls -l\n\n## B\n\nText.\n',
    );
    expect(outline(document.sections)).toEqual(['S #s', '  A #a', '  B #b']);
    expect(
      diagnostics.find(({ rule }) => rule === 'unclosed-fence'),
    ).toMatchObject({ line: 5, endLine: 7 });
  });

  it('finds the unclosed fence among closed ones', () => {
    const { document } = parse(
      '# S\n\n## A\n\n```bash\nls -l\n\n## B\n\n```bash\nps aux\n```\n\n## C\n',
    );
    expect(outline(document.sections)).toEqual([
      'S #s',
      '  A #a',
      '  B #b',
      '  C #c',
    ]);
    expect(document.procedures.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('leaves comments in shell code alone', () => {
    const { document, diagnostics } = parse(
      '# S\n\n```bash\n\n# list\nls -l\n```\n',
    );
    expect(outline(document.sections)).toEqual(['S #s']);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('unclosed-fence');
  });

  it('reads CRLF, a byte order mark and NUL', () => {
    const { document } = parse(
      '\uFEFF# S\r\n\r\n## A\r\n\r\n1. Stop it\r\n2. Start\u0000 it\r\n',
    );
    expect(document.procedures).toHaveLength(1);
    expect(document.procedures[0]).toMatchObject({
      title: 'A',
      line: 3,
      endLine: 6,
    });
  });

  it('unwraps a file saved with its heredoc', () => {
    const { document, diagnostics } = parse(
      "cat > docs/runbook.md << 'EOF'\n# S\n\nText.\nEOF\n",
    );
    expect(document.title).toBe('S');
    expect(diagnostics.map(({ rule }) => rule)).toContain('shell-wrapper');
  });

  it('shows what stands behind a comment that is never closed', () => {
    const { document, diagnostics } = parse(
      '# S\n\n<!-- draft\n\n## A\n\nText.\n',
    );
    expect(outline(document.sections)).toEqual(['S #s', '  A #a']);
    expect(diagnostics.map(({ rule }) => rule)).toContain('unclosed-comment');
  });

  it('reads plain fields of front matter that is no YAML', () => {
    const { document, diagnostics } = parse(
      '---\ntitle: Checkout\nowner: "the team\n---\nText.\n',
    );
    expect(document.title).toBe('Checkout');
    expect(diagnostics.map(({ rule }) => rule)).toContain(
      'front-matter-invalid',
    );
  });

  it('refuses an entity bomb in the front matter', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c]',
    ];
    const { diagnostics } = parse(`---\n${bomb.join('\n')}\n---\n# S\n`);
    expect(diagnostics.map(({ rule }) => rule)).toContain(
      'front-matter-invalid',
    );
  });
});

describe('text', () => {
  function markdownOf(text: string): string {
    const [section] = parse(text).document.sections;
    return (section?.content ?? [])
      .map(block => (block.type === 'markdown' ? block.markdown : ''))
      .join('\n');
  }

  it('keeps a placeholder that looks like a tag, and real HTML', () => {
    expect(
      markdownOf(
        '# S\n\nLog in to <hostname> and <b>wait</b>. See `<x>` and <https://example.com>.\n',
      ),
    ).toBe(
      'Log in to \\<hostname> and <b>wait</b>. See `<x>` and <https://example.com>.',
    );
  });

  it('hides comments', () => {
    expect(
      markdownOf(
        '# S\n\nBefore <!-- secret --> after.\n\n<!-- more\n\nlines -->\n\nEnd.\n',
      ),
    ).not.toMatch(/secret|more|lines/);
  });

  it('carries the link definitions that it uses', () => {
    const markdown = markdownOf(
      '# S\n\nSee [the board][b].\n\n## Links\n\n[b]: https://example.com/board "Board"\n',
    );
    expect(markdown).toBe(
      'See [the board][b].\n\n[b]: <https://example.com/board> "Board"',
    );
  });

  it('has the links of references in steps written out', () => {
    const { document } = parse(
      '# S\n\n1. Open [the board][b]\n2. Check it\n\n[b]: https://example.com\n',
    );
    expect(JSON.stringify(document.sections)).toContain(
      'Open [the board](<https://example.com>)',
    );
  });
});
