import { ProcedureEntry } from './entries';
import { RunbookLayout } from './RunbookLayout';

/** Procedures that stand under the same headings. */
export interface ProcedureGroup {
  /** The headings above, led by the document where there are several. */
  title: string;
  entries: ProcedureEntry[];
}

/** The procedures, cut where the headings above them change. */
export function groupsOf(
  layout: RunbookLayout,
  entries: readonly ProcedureEntry[],
): ProcedureGroup[] {
  const groups: ProcedureGroup[] = [];
  for (const entry of entries) {
    const document =
      layout.documents.length > 1
        ? layout.document(entry.documentId)?.document.title
        : undefined;
    const title = [document, ...entry.procedure.path]
      .filter(Boolean)
      .join(' › ');
    const last = groups[groups.length - 1];
    if (last?.title === title) {
      last.entries.push(entry);
    } else {
      groups.push({ title, entries: [entry] });
    }
  }
  return groups;
}
