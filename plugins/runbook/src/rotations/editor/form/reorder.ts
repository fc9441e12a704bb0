/** The list with one element moved by so many places, as far as it goes. */
export function reorder<T>(list: readonly T[], from: number, by: number): T[] {
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const moved = list[from];
  if (moved === undefined || from === to) {
    return [...list];
  }
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
