/** Input made to cost time, by what it is. */
export const HOSTILE: Readonly<Record<string, string>> = {
  '5,000 nested quotes': '> '.repeat(5000),
  '100,000 `[`': '['.repeat(100_000),
  '100,000 `*`': '*'.repeat(100_000),
  '100,000 `<`': '<'.repeat(100_000),
  '100,000 `<!--`': '<!-- '.repeat(100_000),
  'a line of 1 MB': 'word '.repeat(200_000),
  'a word of 1 MB': 'a'.repeat(1_000_000),
  'lists 5,000 deep': '- '.repeat(5000),
  'a list 500 deep by indent': Array.from(
    { length: 500 },
    (_, index) => `${'  '.repeat(index)}- x`,
  ).join('\n'),
  '200,000 entities': '&amp;'.repeat(200_000),
  'XML entities that multiply': `<!DOCTYPE x [${Array.from(
    { length: 30 },
    (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">\n`,
  ).join('')}]>\n<p>&a30;</p>`,
  'YAML aliases that multiply': `---\na0: &a0 [x, x]\n${Array.from(
    { length: 30 },
    (_, index) =>
      `a${index + 1}: &a${index + 1} [${Array(9)
        .fill(`*a${index}`)
        .join(', ')}]\n`,
  ).join('')}---\n`,
  'YAML nested 10,000 deep': `---\na: ${'['.repeat(10_000)}\n---\n`,
  '50,000 link targets without an end': '[a](b'.repeat(50_000),
  '100,000 fences': '```\n'.repeat(100_000),
  'a fence never closed, 20,000 headings': `\`\`\`\n${'\n## x\n'.repeat(
    20_000,
  )}`,
  '20,000 conflict markers': '<<<<<<< a\n'.repeat(20_000),
  '10,000 equal headings': '## Notes\n\n'.repeat(10_000),
};
