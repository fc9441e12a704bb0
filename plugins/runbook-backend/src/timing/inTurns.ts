/** Does something for each of many, no more than a few at a time, and keeps their order. */
export async function inTurns<T, R>(
  items: readonly T[],
  atATime: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atATime) {
    results.push(
      ...(await Promise.all(items.slice(start, start + atATime).map(run))),
    );
  }
  return results;
}
