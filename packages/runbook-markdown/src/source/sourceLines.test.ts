import { SourceLines } from './sourceLines';

describe('lines of a source', () => {
  it.each(['', 'a', 'a\n', '\n\n', 'one\n\ntwo\r\n— three', '# T\n\nx\ny'])(
    'are given back as they stand in %j',
    text => {
      const lines = text.split('\n');
      const source = new SourceLines(text, lines);
      for (let start = 0; start <= lines.length + 1; start += 1) {
        for (let end = 0; end <= lines.length + 2; end += 1) {
          expect([start, end, source.between(start, end)]).toEqual([
            start,
            end,
            lines.slice(start, end).join('\n'),
          ]);
        }
      }
    },
  );
});
