/** Whether two lists name the same people, in whatever order. */
export function samePeople(
  a: readonly string[],
  b: readonly string[],
): boolean {
  return a.length === b.length && a.every(user => b.includes(user));
}
