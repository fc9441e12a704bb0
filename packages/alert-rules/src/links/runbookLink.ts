import { LinkedDocument, LinkedRunbook } from './linkedDocument';

/** Where a `runbook_url` leads. @public */
export type RunbookLink<R extends LinkedRunbook = LinkedRunbook> =
  /** Out of what is known, or where only Prometheus knows. */
  | { state: 'external' }
  /** To a place, or to a whole document or runbook where no fragment is given. */
  | {
      state: 'exact';
      /** Where it leads. */
      runbook: R;
      /** The one document that is meant. */
      document?: LinkedDocument;
      /** Fragment of the runbook's address; the present one where the link has an old name. */
      fragment?: string;
    }
  /** To no place, but one is alike. */
  | {
      state: 'near';
      /** Where the suggestion stands. */
      runbook: R;
      /** What the link asks for. */
      wanted: string;
      /** The document of the suggestion. */
      document: LinkedDocument;
      /** Fragment of the suggestion; undefined where the document as a whole is meant. */
      fragment?: string;
    }
  /** To no place. */
  | {
      state: 'dangling';
      /** What the link asks for. */
      wanted: string;
      /** Where it was looked for; none where the runbook itself is not known. */
      documents: readonly LinkedDocument[];
    };
