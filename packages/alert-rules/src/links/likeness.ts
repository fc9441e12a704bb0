/**
 * How alike two names are, from 0 to 1: the better of what they share of words
 * and of pairs of letters, so that both a renumbered heading and a mistyped
 * one are close. Names that differ in case and punctuation alone are the same.
 *
 * @public
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  return a === b
    ? 1
    : Math.max(
        dice(wordsOf(one), wordsOf(other)),
        dice(pairsOf(a), pairsOf(b)),
      );
}

/** From where on two names may be taken for the same thing, written wrongly. */
export const ALIKE = 0.6;

/** Dice's coefficient. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of one) {
    shared += other.has(part) ? 1 : 0;
  }
  return (2 * shared) / (one.size + other.size || 1);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function wordsOf(name: string): Set<string> {
  return new Set(
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function pairsOf(folded: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, folded.length - 1) }, (_, index) =>
      folded.slice(index, index + 2),
    ),
  );
}

/** The candidate most like what is wanted; undefined where none is alike. */
export function mostAlike<T>(
  wanted: string,
  candidates: Iterable<T>,
  nameOf: (candidate: T) => string,
): T | undefined {
  let best: { candidate: T; score: number } | undefined;
  for (const candidate of candidates) {
    const score = likeness(wanted, nameOf(candidate));
    if (score >= ALIKE && (!best || score > best.score)) {
      best = { candidate, score };
    }
  }
  return best?.candidate;
}
