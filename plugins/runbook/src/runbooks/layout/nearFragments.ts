/** How many near matches are offered. */
const OFFERED = 3;

/**
 * The fragments most like one that leads nowhere, best first; empty when none
 * shares a word with it.
 */
export function nearFragments(
  wanted: string,
  fragments: readonly string[],
): string[] {
  const words = wordsOf(wanted);
  return fragments
    .map(fragment => ({ fragment, score: likeness(words, wordsOf(fragment)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, OFFERED)
    .map(({ fragment }) => fragment);
}

function wordsOf(fragment: string): Set<string> {
  return new Set(fragment.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of the words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  const shared = [...one].filter(word => other.has(word)).length;
  return (2 * shared) / (one.size + other.size || 1);
}
