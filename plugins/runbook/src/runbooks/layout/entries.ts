import { AlertDefinition, Block, Procedure, Section } from 'runbook-markdown';
import { SectionPart } from './sectionParts';

/** Fragments of the tab's own headings; a Markdown anchor never has a tilde. */
export const ALERTS_FRAGMENT = '~alerts';
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
  /** The content as it is shown. */
  parts: SectionPart[];
  /** Sections below the procedure's heading that are not part of its content. */
  sections: SectionEntry[];
  /** The alerts that point to it. */
  alerts: AlertLink[];
  /** Fragment of the alert whose card shows the procedure, when it is a part of one. */
  within?: string;
  /** What the filter looks at, lower case. */
  searchText: string;
}

/** An alert's name, and its place in the tab. */
export interface AlertLink {
  name: string;
  fragment: string;
}

/** An alert with what the tab shows of it. */
export interface AlertEntry {
  fragment: string;
  documentId: string;
  /** What is known of it; several where one section is about several alerts. */
  alerts: AlertDefinition[];
  /** What the author wrote about it; absent where it is a row of a table or an item of a list. */
  body?: SectionEntry;
  /** Procedures elsewhere that it points to. */
  procedures: { fragment: string; title: string }[];
  /** What the filter looks at, lower case. */
  searchText: string;
}

/** A section that is shown where it stands in the document. */
export interface SectionEntry {
  fragment: string;
  documentId: string;
  section: Section;
  content: Block[];
  /** The content as it is shown. */
  parts: SectionPart[];
  /** Set where the section is a procedure that is shown with the alert around it. */
  procedure?: Procedure;
  children: SectionEntry[];
}

/** Where a fragment leads: the heading to go to, and the card to open first. */
export interface Target {
  fragment: string;
  /** Fragment of a procedure or an alert. */
  card?: string;
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
