import { lastSentence, sentencesOf } from './sentences';

describe('sentences of plain text', () => {
  it.each([
    '',
    'One sentence',
    'Check it. Then run:  the script! Done?',
    'v1.2 stays whole. So does a:b',
    'Ends with a sign. ',
    'a. . b\n\nc;\td: e',
    'Space\u00a0of.\u00a0Unicode',
  ])('are split behind each sign that ends one: %j', text => {
    expect(sentencesOf(text)).toEqual(text.split(/(?<=[.!?:;])\s+/));
    expect(lastSentence(text)).toBe(text.split(/(?<=[.!?])\s+/).at(-1));
  });
});
