/** The anchors of a document; each is given once. */
export class AnchorSet {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  /** @param taken - is added to */
  constructor(taken: Set<string>) {
    this.#taken = taken;
  }

  /** Takes `base`, or `base-1`, `base-2` … when it is taken. */
  take(base: string): string {
    let count = this.#counts.get(base) ?? 0;
    let anchor = count === 0 ? base : `${base}-${count}`;
    while (this.#taken.has(anchor)) {
      count += 1;
      anchor = `${base}-${count}`;
    }
    this.#counts.set(base, count);
    this.#taken.add(anchor);
    return anchor;
  }
}
