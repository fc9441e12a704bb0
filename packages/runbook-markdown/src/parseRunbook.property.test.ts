import fc from 'fast-check';
import {
  Block,
  RunbookDocument,
  runbookDocumentSchema,
  Section,
} from './model';
import { parseRunbook } from './parseRunbook';

const word = fc.constantFrom(
  'check',
  'pods',
  'alpha',
  'Restart',
  'disk',
  'gamma',
  'latency',
  'zürich',
  '日本',
  'x1',
  '<host>',
  '`ls -l`',
  '[a](b)',
  '**bold**',
  '_it_',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map(words => words.join(' '));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), sentence)
  .map(([level, text]) => `${'#'.repeat(level)} ${text}`);
const fence = fc
  .tuple(
    fc.constantFrom('', 'bash', 'console', 'yaml', 'sql', 'text'),
    fc.array(
      fc.oneof(
        sentence,
        sentence.map(text => `$ ${text}`),
        sentence.map(text => `# ${text}`),
        fc.constant(''),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([language, lines]) =>
    [`\`\`\`${language}`, ...lines, '```'].join('\n'),
  );
const list = fc
  .tuple(
    fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '7) '),
    fc.array(fc.tuple(sentence, fc.option(fence)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([marker, items]) =>
    items
      .map(
        ([text, code]) =>
          marker + text + (code ? `\n\n${code.replace(/^/gm, '     ')}\n` : ''),
      )
      .join('\n'),
  );
const table = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 })
  .map(rows =>
    [
      '| Alert | Action |',
      '|---|---|',
      ...rows.map(([a, b]) => `| ${a} | ${b} |`),
    ].join('\n'),
  );
const quote = sentence.map(text => `> ${text}`);
const conflict = fc
  .tuple(sentence, sentence)
  .map(
    ([ours, theirs]) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> x`,
  );
const unclosed = sentence.map(text => `\`\`\`bash\n${text}`);
const document = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: heading },
      sentence,
      fence,
      list,
      table,
      quote,
      conflict,
      { weight: 1, arbitrary: unclosed },
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join('\n\n'));

function covered(blocks: readonly Block[], lines: Set<number>): void {
  for (const block of blocks) {
    for (let line = block.line; line <= block.endLine; line += 1) {
      lines.add(line);
    }
  }
}

function coveredLines(result: RunbookDocument): Set<number> {
  const lines = new Set<number>();
  const visit = (section: Section) => {
    if (section.level > 0) {
      const end = section.content[0]?.line ?? section.endLine + 1;
      for (let line = section.line; line < end; line += 1) {
        lines.add(line);
      }
    }
    covered(section.content, lines);
    section.children.forEach(visit);
  };
  result.sections.forEach(visit);
  for (let line = 1; line <= (result.frontMatter?.endLine ?? 0); line += 1) {
    lines.add(line);
  }
  return lines;
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('any text', () => {
  it('is read without an exception into a valid document', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          document,
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.string({
            unit: fc.constantFrom(...'`~#-*_[]()<>|!\n\n \t1.=$&;{}"\'\\:'),
            maxLength: 200,
          }),
        ),
        text => {
          const { document: result } = parseRunbook(text, {
            path: 'runbooks/a.md',
          });
          expect(runbookDocumentSchema.safeParse(result).error).toBeUndefined();
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(document, text => {
        expect(parseRunbook(text)).toEqual(parseRunbook(text));
      }),
      { numRuns: 100 },
    );
  });

  it('loses no line and no word', () => {
    fc.assert(
      fc.property(document, text => {
        const parsed = parseRunbook(text, { path: 'a.md' }).document;
        const lines = coveredLines(parsed);
        const whole = JSON.stringify(parsed).replace(/\\[nt]/g, ' ');
        const found = new Set(words(whole));
        const lost = text.split('\n').flatMap((line, index) => {
          if (line.trim() === '' || /^(?:<{7}|={7}|>{7})/.test(line)) {
            return [];
          }
          // Numbers of steps and the info string of a fence are markers.
          const isMarker = /^\s*(?:\d+[.)]|```)/.test(line);
          const missing = isMarker
            ? []
            : words(line).filter(item => !found.has(item));
          return lines.has(index + 1) ? missing : [line];
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('gets anchors that are unique', () => {
    fc.assert(
      fc.property(document, text => {
        const anchors: string[] = [];
        const visit = (section: Section) => {
          anchors.push(section.anchor);
          section.children.forEach(visit);
        };
        parseRunbook(text).document.sections.forEach(visit);
        expect(new Set(anchors).size).toBe(anchors.length);
        expect(anchors).not.toContain('');
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile text', () => {
  it('keeps what is nested deeper than the parser goes', () => {
    const lines = Array.from(
      { length: 300 },
      (_, index) => `${'   '.repeat(index)}1. item${index}`,
    );
    const text = JSON.stringify(parseRunbook(lines.join('\n')).document);
    expect(lines.filter(line => !text.includes(line.trim().slice(3)))).toEqual(
      [],
    );
  });

  it.each([
    ['5,000 nested quotes', '>'.repeat(5000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 stars', '*'.repeat(100_000)],
    ['100,000 angle brackets', '<'.repeat(100_000)],
    ['100,000 comments that never close', '<!-- '.repeat(100_000)],
    [
      '100,000 backticks of growing runs',
      Array.from({ length: 450 }, (_, index) => '`'.repeat(index)).join(' '),
    ],
    ['link targets without an end', '[a](b'.repeat(50_000)],
    ['a line of 1 MB', 'word '.repeat(200_000)],
    ['a word of 1 MB', 'a'.repeat(1_000_000)],
    [
      'lists 500 deep',
      Array.from(
        { length: 500 },
        (_, index) => `${'  '.repeat(index)}- x`,
      ).join('\n'),
    ],
    [
      'a fence never closed with 20,000 headings',
      `\`\`\`\n${'\n## x\n'.repeat(20_000)}`,
    ],
    ['20,000 conflict markers', '<<<<<<< a\n'.repeat(20_000)],
    ['10,000 equal headings', '## Notes\n\n'.repeat(10_000)],
    ['open tags', '<a b="'.repeat(30_000)],
    [
      'placeholders without an end',
      `\`\`\`bash\n${'<a'.repeat(50_000)}\n\`\`\``,
    ],
    ['braces', `\`\`\`bash\n${'{{a'.repeat(50_000)}\n\`\`\``],
  ])('%s is read and not lost', (_, text) => {
    const { document: result } = parseRunbook(text, {
      path: 'runbooks/a.md',
    });
    const size = JSON.stringify(result).length;
    expect(size).toBeGreaterThan(text.trim().length * 0.5);
  });
});
