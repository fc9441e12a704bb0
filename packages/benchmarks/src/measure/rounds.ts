/** Milliseconds of one call. */
export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Milliseconds of some works, which take turns: of each round, one of each.
 * What else the machine does meanwhile falls on all of them, so the ratios
 * within a round are steadier than the times.
 *
 * @param warmUp - rounds before that are not counted
 */
export function inTurns(
  works: readonly (() => unknown)[],
  rounds: number,
  warmUp = 1,
): number[][] {
  const times: number[][] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const one = works.map(milliseconds);
    if (round >= 0) {
      times.push(one);
    }
  }
  return times;
}
