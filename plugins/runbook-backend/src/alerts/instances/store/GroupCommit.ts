interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Writes one group of items at a time, in the order in which they came. What
 * comes meanwhile is the next group: the more there is to write, the less a
 * transaction costs each.
 *
 * @remarks
 * A group is written all or none. Where it fails, each item is tried alone, so
 * that one which cannot be written loses none of the others.
 */
export class GroupCommit<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #max: number;
  readonly #waiting: Array<Waiting<Item, Result>> = [];
  #isWriting = false;

  /**
   * @param options - `write` writes items in one transaction and gives as many
   * results; `max` bounds how many.
   */
  constructor(options: {
    write: (items: readonly Item[]) => Promise<readonly Result[]>;
    max: number;
  }) {
    this.#write = options.write;
    this.#max = options.max;
  }

  /** Writes an item; the promise is of its own result. */
  async add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#isWriting) {
        this.#isWriting = true;
        void this.#writeAll();
      }
    });
  }

  async #writeAll() {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#max);
      try {
        await this.#writeGroup(group);
      } catch (error) {
        if (group.length === 1) {
          group.forEach(({ reject }) => reject(error));
        } else {
          for (const one of group) {
            await this.#writeGroup([one]).catch(one.reject);
          }
        }
      }
    }
    this.#isWriting = false;
  }

  async #writeGroup(group: ReadonlyArray<Waiting<Item, Result>>) {
    const results = await this.#write(group.map(({ item }) => item));
    results.forEach((result, index) => group[index]?.resolve(result));
  }
}
