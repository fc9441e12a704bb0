import { isAscii } from './isAscii';

/**
 * Anchor that GitHub gives a heading: lower case, letters, digits, `_` and `-`
 * of any script, each space a dash. Emoji and punctuation go; the dashes their
 * spaces leave stay.
 */
export function slug(text: string): string {
  const lower = text.toLowerCase();
  // Most titles are plain words, and classes of Unicode are slow to test.
  if (/^[a-z\d_ -]*$/.test(lower)) {
    return lower.includes(' ') ? lower.replaceAll(' ', '-') : lower;
  }
  const kept = isAscii(lower)
    ? lower.replace(/[^a-z\d_ -]+/g, '')
    : lower.replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '');
  return kept.replaceAll(' ', '-');
}

/** Gives each slug once and, as GitHub does, `-1`, `-2` … to repeats. */
export class NumberedSlugs {
  readonly #taken = new Map<string, number>();

  next(base: string): string {
    let count = this.#taken.get(base);
    if (count === undefined) {
      this.#taken.set(base, 0);
      return base;
    }
    let result: string;
    do {
      count += 1;
      result = `${base}-${count}`;
    } while (this.#taken.has(result));
    this.#taken.set(base, count);
    this.#taken.set(result, 0);
    return result;
  }
}
