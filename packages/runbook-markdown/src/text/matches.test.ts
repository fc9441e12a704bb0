import { matches } from './matches';

describe('matches', () => {
  const offsets = (pattern: RegExp, text: string) =>
    matches(pattern, text).map(({ index }) => index);

  it.each([
    [/a/g, 'banana'],
    [/x/g, 'banana'],
    [/n(a)/g, 'banana'],
    [/b*/g, 'abba'],
  ])('finds what matchAll finds: %s in %j', (pattern, text) => {
    const all = [...text.matchAll(pattern)];
    expect(offsets(pattern, text)).toEqual(all.map(({ index }) => index));
    expect(matches(pattern, text).map(([whole]) => whole)).toEqual(
      all.map(([whole]) => whole),
    );
  });

  it('starts at the beginning, wherever a search before it stopped', () => {
    const pattern = /a/g;
    pattern.exec('banana');
    expect(offsets(pattern, 'banana')).toEqual([1, 3, 5]);
  });
});
