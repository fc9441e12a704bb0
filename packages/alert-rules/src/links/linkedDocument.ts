import { AlertDefinition, Procedure, Section } from 'runbook-markdown';

/** A section, as far as a link may lead to it. @public */
export interface LinkedSection
  extends Pick<Section, 'anchor' | 'aliases' | 'title'> {
  /** The sections below, in order. */
  children: readonly LinkedSection[];
}

/**
 * What of a document links are looked up in: its places, without what is said
 * there. A whole document is one as well.
 *
 * @public
 */
export interface LinkedOutline {
  /** In the order of the document. */
  sections: readonly LinkedSection[];
  /** Its procedures. */
  procedures: ReadonlyArray<Pick<Procedure, 'anchor' | 'title'>>;
  /** The alerts that it describes. */
  alerts: ReadonlyArray<Pick<AlertDefinition, 'anchor' | 'name'>>;
}

/** A document that a `runbook_url` may lead to. @public */
export interface LinkedDocument {
  /** Names the document within its runbook. */
  id: string;
  /** Path in the repository, or URL. */
  path: string;
  /** Where the file is seen on its host; an address is then compared with this alone. */
  viewUrl?: string;
  /** What it says. */
  document: LinkedOutline;
}

/** The documents of one service. @public */
export interface LinkedRunbook {
  /** In the order of the runbook. */
  documents: readonly LinkedDocument[];
}
