import { LinkedOutline, LinkedSection } from 'alert-rules';
import {
  ImportedDocument,
  RunbookStatus,
} from 'backstage-plugin-runbook-common';
import { RunbookDocument, Section } from 'runbook-markdown';

/** The places of a document and its alerts, without the text of its sections. */
export interface DocumentOutline extends LinkedOutline {
  alerts: RunbookDocument['alerts'];
}

/** An outline with where its document comes from. */
export interface OutlinedDocument
  extends Pick<ImportedDocument, 'id' | 'path' | 'viewUrl'> {
  document: DocumentOutline;
}

/** Which content a runbook has, and how its import stands. */
export interface RunbookVersion {
  /** Another for each content; undefined where there is no telling. */
  version?: string;
  status: Pick<RunbookStatus, 'state' | 'importedAt' | 'checkedAt'>;
}

/** What of a runbook other domains need who show none of its text. */
export interface RunbookOutline extends RunbookVersion {
  /** Whether an import of the service has ever begun: it was in the catalog. */
  isKnown: boolean;
  status: RunbookStatus;
  documents: OutlinedDocument[];
}

/**
 * The outline of a document. It is stored beside the document: of a long one it
 * is a hundredth to read.
 */
export function outlineOf({
  sections,
  procedures,
  alerts,
}: Pick<
  RunbookDocument,
  'sections' | 'procedures' | 'alerts'
>): DocumentOutline {
  return {
    sections: sections.map(outlineOfSection),
    procedures: procedures.map(({ anchor, title }) => ({ anchor, title })),
    alerts,
  };
}

function outlineOfSection({
  anchor,
  aliases,
  title,
  children,
}: Section): LinkedSection {
  return { anchor, aliases, title, children: children.map(outlineOfSection) };
}
