import { RunbookDocument } from 'runbook-markdown';

/** A document that a `runbook_url` may lead to. @public */
export interface LinkedDocument {
  /** Names the document within its runbook. */
  id: string;
  /** Path in the repository, or URL. */
  path: string;
  /** Where the file is seen on its host; an address is then compared with this alone. */
  viewUrl?: string;
  /** What it says. */
  document: RunbookDocument;
}

/** The documents of one service. @public */
export interface LinkedRunbook {
  /** In the order of the runbook. */
  documents: readonly LinkedDocument[];
}
