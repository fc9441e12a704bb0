/** A function that is asked at most once; its answer is kept. */
export function once<T>(ask: () => T): () => T {
  let known: { answer: T } | undefined;
  return () => (known ??= { answer: ask() }).answer;
}
