/** How many are told. */
const MOST = 3;

/** The ids that differ least from a misspelt one, the nearest first. */
export function nearest(id: string, ids: readonly string[]): string[] {
  const name = id.toLocaleLowerCase('en-US').slice(0, 63);
  const bound = Math.max(1, Math.floor(name.length / 3));
  return ids
    .map(known => ({ known, edits: editsBetween(name, known) }))
    .filter(({ edits }) => edits <= bound)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ known }) => known);
}

/** Letters to add, leave out or change (Levenshtein), a row of the table at a time. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
