/** Counts the line breaks of a text up to offsets that only grow; each break is counted once. */
export class LineCounter {
  readonly #text: string;
  #count = 0;
  /** Offset of the first break that is not counted yet; `-1` where there is none. */
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('\n');
  }

  /** How many line breaks stand before `offset`. */
  before(offset: number): number {
    while (this.#next !== -1 && this.#next < offset) {
      this.#count += 1;
      this.#next = this.#text.indexOf('\n', this.#next + 1);
    }
    return this.#count;
  }
}
