/** Leaves room in the column for what makes an id unique. */
const MAX_LENGTH = 200;

/**
 * Ids of a runbook's documents, one for each path: the path as a slug. The
 * extension stands in the id only where another document would have the same.
 *
 * @param known - Ids by path that documents had before. They stay: links to
 * them may be anywhere.
 */
export function documentIds(
  paths: readonly string[],
  known: ReadonlyMap<string, string>,
): string[] {
  const taken = new Set(paths.flatMap(path => known.get(path) ?? []));
  return paths.map(path => {
    const before = known.get(path);
    if (before !== undefined) {
      return before;
    }
    const plain = slug(path.replace(/\.[a-z]+$/i, ''));
    let id = taken.has(plain) ? slug(path) : plain;
    for (let count = 2; taken.has(id); count += 1) {
      id = `${slug(path)}-${count}`;
    }
    taken.add(id);
    return id;
  });
}

function slug(path: string): string {
  const words = path
    .replace(/^https?:\/\//i, '')
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  // The end of a path tells more than its beginning.
  return words.slice(-MAX_LENGTH).replace(/^-+|-+$/g, '') || 'document';
}
