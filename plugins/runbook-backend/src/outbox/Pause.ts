/** A wait that can be ended early, also shortly before it begins. */
export class Pause {
  #ended = false;
  #end: (() => void) | undefined;

  /** Ends the wait that goes on, or else the next one. */
  end(): void {
    this.#ended = true;
    this.#end?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#ended) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#end = undefined;
    this.#ended = false;
  }
}
