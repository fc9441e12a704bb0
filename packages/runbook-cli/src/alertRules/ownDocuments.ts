import { KnownDocument } from '../lint/knownDocument';

/**
 * The documents of the service that a rule file belongs to: those below the
 * nearest folder that holds any, going up from the rule file. With none
 * anywhere near, all of them.
 */
export function ownDocuments(
  rulePath: string,
  documents: readonly KnownDocument[],
): readonly KnownDocument[] {
  const folders = rulePath.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const prefix = `${folders.slice(0, depth).join('/')}/`;
    const near = documents.filter(({ path }) => path.startsWith(prefix));
    if (near.length > 0) {
      return near;
    }
  }
  return documents;
}
