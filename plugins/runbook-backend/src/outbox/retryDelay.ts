const FIRST = 5_000;
const LONGEST = 15 * 60_000;

/**
 * Milliseconds until a message is tried again: twice as long each time, up to
 * 15 minutes unless told otherwise, and up to half less by chance, so that
 * messages that failed together do not come back together.
 */
export function retryDelay(
  failures: number,
  random: () => number = Math.random,
  most: number = LONGEST,
): number {
  const longest = Math.min(most, FIRST * 2 ** (failures - 1));
  return longest * (1 - random() / 2);
}
