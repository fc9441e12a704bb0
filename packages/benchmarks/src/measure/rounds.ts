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
 * Median milliseconds of each work. They take turns, so that a slow moment of
 * the machine falls on all of them and their ratios hold.
 */
export function medianOfRounds(
  works: readonly (() => unknown)[],
  rounds: number,
  warmUp: number,
): number[] {
  const samples = works.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const time = milliseconds(work);
      if (round >= 0) {
        samples[index]?.push(time);
      }
    });
  }
  return samples.map(middle);
}
