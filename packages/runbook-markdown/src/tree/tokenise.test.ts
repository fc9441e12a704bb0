import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { SourceLines } from '../source/sourceLines';
import { tokenise } from './tokenise';

const peer = new MarkdownIt({ html: true });
peer.set({ maxNesting: 40 });
peer.core.ruler.enableOnly(['block']);

const told = (tokens: readonly Token[]) =>
  tokens
    // What stands around cells is left out, whatever is in them.
    .filter(({ type }) => !/^t[hd]_(?:open|close)$/.test(type))
    .map(({ type, tag, map, content, info, level, hidden }) => ({
      type,
      tag,
      map,
      content,
      info,
      level,
      hidden,
    }));

const ours = (text: string) => {
  const tokens: Token[] = [];
  tokenise(new SourceLines(text, text.split('\n')), some =>
    tokens.push(...some),
  );
  return told(tokens);
};

describe('blocks', () => {
  it.each([
    ['a line of equals signs below text', 'One\ntwo\n===\nthree'],
    ['a line of hyphens below text', 'One\ntwo\n  --- \nthree'],
    ['text that goes on without the quote sign', '> one\ntwo\n===\n\nthree'],
    ['a table right below text', 'One\na | b\n--|--\n1 | 2\n\nthree'],
    ['a list right below text', 'One\n- two\n10. three\n1. four\n   five'],
    ['a fence, HTML and a heading below text', 'a\n```\nb\n```\nc\n<p>\n# d'],
    ['deep text below text', 'One\n        - two\n\ttwo\n\n\tcode'],
    ['spaces that are no ASCII around text', '\u00a0One \u00a0\n'],
    ['a last line of white space', 'One\n\n- two\n \t'],
    ['a fence up to a last line of white space', '```\none\n  '],
    ['nothing', ''],
  ])('are those of markdown-it with %s', (_, text) => {
    expect(ours(text)).toEqual(told(peer.parse(text, {})));
  });

  it('are those of markdown-it whatever the lines begin and end with', () => {
    const part = fc.constantFrom(
      ...['a', '1. ', '- ', '> ', '    ', '\t', ' ', '#', '---', '===', '***'],
      ...[
        '```',
        '~~~',
        '|',
        '|---|',
        ':-',
        '<p>',
        '<!--',
        '[a]: b',
        '\n',
        '\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), parts => {
        const text = parts.join('');
        expect(ours(text)).toEqual(told(peer.parse(text, {})));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
