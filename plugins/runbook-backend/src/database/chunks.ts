/** Values a statement: SQLite takes no more than 999 in older builds. */
export const VALUES = 900;

/** Parts of a list, each of at most a size. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const whole = Math.floor(size);
  return Array.from({ length: Math.ceil(items.length / whole) }, (_, index) =>
    items.slice(index * whole, (index + 1) * whole),
  );
}
