/** So many characters at its start lead to a phrase; a shorter one is not found. */
export const MIN_PHRASE = 8;
/** Up to so many phrases, a search for each costs less than a look at each character. */
const MAX_SEARCHES = 40;

/**
 * Finds which of many phrases a text holds. With thousands of phrases, each
 * text is still read once and not once for each of them.
 */
export class PhraseIndex {
  readonly #phrases: readonly string[];
  /** Lengths of the phrases that start with the same characters. */
  readonly #lengths = new Map<string, Set<number>>();
  readonly #numbers = new Map<string, number[]>();

  /** @param phrases - each of at least {@link MIN_PHRASE} characters */
  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
    if (phrases.length > MAX_SEARCHES) {
      phrases.forEach((phrase, number) => this.#add(phrase, number));
    }
  }

  #add(phrase: string, number: number): void {
    const start = phrase.slice(0, MIN_PHRASE);
    const lengths = this.#lengths.get(start);
    if (lengths) {
      lengths.add(phrase.length);
    } else {
      this.#lengths.set(start, new Set([phrase.length]));
    }
    const numbers = this.#numbers.get(phrase);
    if (numbers) {
      numbers.push(number);
    } else {
      this.#numbers.set(phrase, [number]);
    }
  }

  /** Indices of the phrases that the text holds, in their order. */
  in(text: string): number[] {
    if (this.#phrases.length <= MAX_SEARCHES) {
      const numbers: number[] = [];
      for (let number = 0; number < this.#phrases.length; number += 1) {
        if (text.includes(this.#phrases[number] ?? '')) {
          numbers.push(number);
        }
      }
      return numbers;
    }
    const found = new Set<number>();
    for (let at = 0; at + MIN_PHRASE <= text.length; at += 1) {
      const lengths = this.#lengths.get(text.slice(at, at + MIN_PHRASE));
      for (const length of lengths ?? []) {
        const phrase = text.slice(at, at + length);
        this.#numbers.get(phrase)?.forEach(number => found.add(number));
      }
    }
    return [...found].sort((one, other) => one - other);
  }
}
