import { RunbookUrlResolver } from 'alert-rules';
import { KnownDocument } from '../lint/knownDocument';
import { ownDocuments } from './ownDocuments';

/** Documents that belong together, as far as a checkout tells. */
export interface KnownRunbook {
  documents: readonly KnownDocument[];
}

/** Tells where the `runbook_url`s of a rule file lead among the documents that were read. */
export function runbookUrlsOf(
  rulePath: string,
  documents: readonly KnownDocument[],
): RunbookUrlResolver<KnownRunbook> {
  const own = { documents: ownDocuments(rulePath, documents) };
  const all = { documents };
  return new RunbookUrlResolver<KnownRunbook>({
    own,
    others: [all],
    named: ({ name }) => {
      // Another service's runbook may be at hand, in a folder of its name.
      const folder = `/${name.toLowerCase()}/`;
      const named = documents.filter(({ path }) =>
        `/${path.toLowerCase()}`.includes(folder),
      );
      return named.length > 0 ? { documents: named } : own;
    },
  });
}
