import { distance } from 'fastest-levenshtein';

/**
 * A question to add to a message where a word is likely a slip; else nothing.
 *
 * @public
 */
export function nearest(word: string, known: readonly string[]): string {
  const [best] = known
    .map(item => ({ item, edits: distance(word.slice(0, 60), item) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(2, word.length / 4)
    ? ` Did you mean "${best.item}"?`
    : '';
}
