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
 * Least milliseconds of each work over some rounds, in which the works take
 * turns. Whatever else the machine does only adds to a time, so the least is
 * steadier than the median, the more so the shorter a work is.
 */
export function leastOfRounds(
  works: readonly (() => unknown)[],
  rounds: number,
  warmUp: number,
): number[] {
  const least = works.map(() => Infinity);
  for (let round = -warmUp; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const time = milliseconds(work);
      if (round >= 0) {
        least[index] = Math.min(least[index] ?? Infinity, time);
      }
    });
  }
  return least;
}
