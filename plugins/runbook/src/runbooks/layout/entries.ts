import { Block, Procedure, Section } from 'runbook-markdown';

/** Fragments of the tab's own headings; a Markdown anchor never has a tilde. */
export const DEPENDENCIES_FRAGMENT = '~dependencies';
export const PROCEDURES_FRAGMENT = '~procedures';

/** Summary or impact, shown above everything else; `both` where one text is both. */
export interface Highlight {
  kind: 'summary' | 'impact' | 'both';
  fragment: string;
  documentId: string;
  section: Section;
  content: Block[];
}

/** A procedure with what the tab shows of it. */
export interface ProcedureEntry {
  fragment: string;
  documentId: string;
  procedure: Procedure;
  /** Sections below the procedure's heading that are not part of its content. */
  sections: SectionEntry[];
  /** Names of the alerts that point to it. */
  alerts: string[];
  /** What the filter looks at, lower case. */
  searchText: string;
}

/** A section that is shown where it stands in the document. */
export interface SectionEntry {
  fragment: string;
  documentId: string;
  section: Section;
  content: Block[];
  children: SectionEntry[];
}

/** Where a fragment leads: the heading to go to, and the procedure to expand first. */
export interface Target {
  fragment: string;
  procedure?: string;
}

/** The entries and all below them, in order. */
export function* flattenEntries(
  entries: readonly SectionEntry[],
): Generator<SectionEntry> {
  for (const entry of entries) {
    yield entry;
    yield* flattenEntries(entry.children);
  }
}
