/** Counts the line breaks of a text up to offsets that only grow; each break is counted once. */
export class LineCounter {
  readonly #text: string;
  #at = 0;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many line breaks stand before `offset`. */
  before(offset: number): number {
    let next = this.#text.indexOf('\n', this.#at);
    while (next !== -1 && next < offset) {
      this.#count += 1;
      this.#at = next + 1;
      next = this.#text.indexOf('\n', this.#at);
    }
    return this.#count;
  }
}
