/** Long enough for the clock's resolution and short enough to be many. */
const BATCH_MS = 2;
const WARM_UP_MS = 150;
const SAMPLING_MS = 500;
const LEAST_SAMPLES = 5;

function timed(work: () => unknown, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i += 1) {
    work();
  }
  return performance.now() - start;
}

/**
 * Microseconds that one call takes: the median of batches, each of calls for
 * about two milliseconds, after a warm-up.
 */
export function medianMicroseconds(work: () => unknown): number {
  let calls = 0;
  const warmUpEnd = performance.now() + WARM_UP_MS;
  const warmUpStart = performance.now();
  do {
    work();
    calls += 1;
  } while (performance.now() < warmUpEnd);
  const once = (performance.now() - warmUpStart) / calls;
  const times = Math.max(1, Math.round(BATCH_MS / once));

  const samples: number[] = [];
  const end = performance.now() + SAMPLING_MS;
  while (performance.now() < end || samples.length < LEAST_SAMPLES) {
    samples.push((timed(work, times) / times) * 1000);
  }
  samples.sort((a, b) => a - b);
  return samples[Math.floor(samples.length / 2)] ?? NaN;
}
