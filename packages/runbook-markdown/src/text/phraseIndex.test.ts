import { PhraseIndex } from './phraseIndex';

const MANY = Array.from(
  { length: 100 },
  (_, number) => `restart node ${number}`,
);

describe('PhraseIndex', () => {
  it.each([
    ['few', MANY.slice(0, 14)],
    ['many', MANY],
  ])(
    'finds those of %s phrases that a text holds, in their order',
    (_, all) => {
      const index = new PhraseIndex(all);
      expect(index.in('first restart node 13, then restart node 2')).toEqual([
        1, 2, 13,
      ]);
      expect(index.in('look at node 13')).toEqual([]);
      expect(index.in('')).toEqual([]);
    },
  );

  it('finds a phrase within words and at both ends, as a search does', () => {
    const index = new PhraseIndex([...MANY, 'start node 99 at']);
    expect(index.in('restart node 99 at')).toEqual([9, 99, 100]);
  });

  it('finds the shortest phrase at the end of a text', () => {
    const index = new PhraseIndex([...MANY, 'the disk']);
    expect(index.in('clean the disk')).toEqual([100]);
  });

  it('finds each of several equal phrases', () => {
    const index = new PhraseIndex([...MANY, 'restart node 42']);
    expect(index.in('restart node 42')).toEqual([4, 42, 100]);
  });
});
