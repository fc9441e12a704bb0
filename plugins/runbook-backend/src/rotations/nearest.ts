import { distance } from 'fastest-levenshtein';

/** How many are told. */
const MOST = 3;

/** The ids that differ least from a misspelt one, the nearest first. */
export function nearest(id: string, ids: readonly string[]): string[] {
  const name = id.toLocaleLowerCase('en-US').slice(0, 63);
  const bound = Math.max(1, Math.floor(name.length / 3));
  return ids
    .map(known => ({ known, edits: distance(name, known) }))
    .filter(({ edits }) => edits <= bound)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ known }) => known);
}
