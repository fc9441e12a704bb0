import { nearest } from './nearest';

it.each<[string, string[], string[]]>([
  ['shiping', ['billing', 'shipping'], ['shipping']],
  ['Shipping', ['shipping'], ['shipping']],
  ['shipping', ['delivery', 'visibility'], []],
  // A third of the letters may differ, and at least one.
  ['abc', ['abd', 'add'], ['abd']],
  ['ab', ['ac', 'cd'], ['ac']],
  ['abcdef', ['abcdxx', 'abcxxx'], ['abcdxx']],
  // The nearest first, and three of them.
  [
    'customs',
    ['customs-eu', 'custom', 'cusom', 'custmos', 'customs'],
    ['customs', 'custom', 'cusom'],
  ],
  ['', ['a', 'ab'], ['a']],
  ['x', [], []],
])('nearest to %j of %j are %j', (id, ids, expected) => {
  expect(nearest(id, ids)).toEqual(expected);
});

it('a name of any length is compared as far as an id is long', () => {
  const known = 'a'.repeat(63);
  expect(nearest('a'.repeat(100_000), [known])).toEqual([known]);
});
