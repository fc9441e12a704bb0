interface WaitingRun {
  run: () => Promise<void>;
  done: Promise<void>;
}

/**
 * Runs a thing once for all who ask for it before it begins. Who asks later
 * shares the next run, which begins when the present one has ended.
 */
export class SharedRuns {
  readonly #waiting = new Map<string, WaitingRun>();
  readonly #running = new Map<string, Promise<void>>();

  /** Resolves when a run has ended that began after this call. */
  async request(key: string, run: () => Promise<void>): Promise<void> {
    const waiting = this.#waiting.get(key);
    if (waiting) {
      // Who asked last knows most.
      waiting.run = run;
      return waiting.done;
    }
    const entry: WaitingRun = { run, done: Promise.resolve() };
    entry.done = this.#begin(key, entry);
    this.#waiting.set(key, entry);
    return entry.done;
  }

  async #begin(key: string, entry: WaitingRun): Promise<void> {
    // How the run before ended is told to those who asked for it.
    await this.#running.get(key)?.catch(() => {});
    this.#waiting.delete(key);
    const running = entry.run();
    this.#running.set(key, running);
    try {
      await running;
    } finally {
      if (this.#running.get(key) === running) {
        this.#running.delete(key);
      }
    }
  }
}
