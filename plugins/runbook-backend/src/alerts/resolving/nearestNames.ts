/** Names that are compared without a pause for other requests. */
const CHUNK = 5_000;

/** Below, two names have too little in common to be told. */
const LEAST = 0.4;

/**
 * The names most like one that nobody has, best first. A large company has
 * tens of thousands, so each is compared with as little as possible: by the
 * pairs of letters that it shares.
 */
export async function nearestNames(
  wanted: string,
  names: readonly string[],
  most: number,
): Promise<string[]> {
  const pairs = new Set(pairsOf(fold(wanted)));
  let best: Array<{ name: string; score: number }> = [];
  for (let start = 0; start < names.length; start += CHUNK) {
    for (const name of names.slice(start, start + CHUNK)) {
      const score = likeness(pairs, fold(name));
      if (score >= LEAST) {
        best.push({ name, score });
      }
    }
    best = best.sort((a, b) => b.score - a.score).slice(0, most);
    await new Promise(resolve => setImmediate(resolve));
  }
  return best.map(({ name }) => name);
}

/** Dice's coefficient of the pairs; those that a name repeats count once more. */
function likeness(pairs: ReadonlySet<string>, name: string): number {
  let shared = 0;
  const length = Math.max(0, name.length - 1);
  for (let index = 0; index < length; index += 1) {
    shared += pairs.has(name.slice(index, index + 2)) ? 1 : 0;
  }
  return Math.min(1, (2 * shared) / (pairs.size + length || 1));
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) =>
    text.slice(index, index + 2),
  );
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
