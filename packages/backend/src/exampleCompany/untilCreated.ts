import { setTimeout as delay } from 'node:timers/promises';

/** The catalog needs some seconds to know the example people. */
const TRY_AGAIN_MS = 2_000;
const TRIES = 60;

/**
 * Tries again until something of the example company could be created.
 *
 * @throws what the last try threw, when none succeeds within two minutes.
 */
export async function untilCreated(
  create: () => Promise<void>,
  stop: AbortSignal,
) {
  for (let tries = 1; !stop.aborted; tries += 1) {
    try {
      await create();
      return;
    } catch (error) {
      if (tries === TRIES) {
        throw error;
      }
      await delay(TRY_AGAIN_MS, undefined, { signal: stop });
    }
  }
}
