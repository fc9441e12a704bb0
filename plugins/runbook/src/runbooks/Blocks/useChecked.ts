import { RunbookDocument, Step } from 'runbook-markdown';
import { useDocumentContext } from '../RunbookContext';

/** Lines of checklist items by document, worked out once. */
const lines = new WeakMap<RunbookDocument, ReadonlySet<number>>();

/**
 * Whether the author ticked a step that is to be ticked; undefined where it is
 * not. Steps of a checklist are, also where the author drew no boxes.
 */
export function useChecked({ checked, line }: Step): boolean | undefined {
  const { document } = useDocumentContext();
  return checked ?? (itemLines(document).has(line) ? false : undefined);
}

function itemLines(document: RunbookDocument): ReadonlySet<number> {
  const known = lines.get(document);
  if (known) {
    return known;
  }
  const found = new Set(
    document.checklists.flatMap(({ items }) => items.map(item => item.line)),
  );
  lines.set(document, found);
  return found;
}
