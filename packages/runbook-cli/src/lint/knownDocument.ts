import { LinkedDocument } from 'alert-rules';
import { RunbookDocument, Section } from 'runbook-markdown';

/** What rules need of a document that was checked. */
export interface KnownDocument extends LinkedDocument {
  path: string;
  /** In lower case. */
  anchors: ReadonlySet<string>;
  /** Names of its alerts, in lower case. */
  alerts: ReadonlySet<string>;
}

/** Takes the anchors and alerts out of a document. */
export function toKnownDocument(
  path: string,
  document: RunbookDocument,
): KnownDocument {
  const anchors = new Set<string>();
  const visit = (section: Section) => {
    [section.anchor, ...section.aliases].forEach(anchor =>
      anchors.add(anchor.toLowerCase()),
    );
    section.children.forEach(visit);
  };
  document.sections.forEach(visit);
  [...document.procedures, ...document.alerts].forEach(({ anchor }) =>
    anchors.add(anchor.toLowerCase()),
  );
  return {
    // No two files have the same path.
    id: path,
    path,
    document,
    anchors,
    alerts: new Set(document.alerts.map(({ name }) => name.toLowerCase())),
  };
}
