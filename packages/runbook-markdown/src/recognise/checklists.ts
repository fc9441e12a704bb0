import { Checklist } from '../model';
import { plainText } from '../text/plainText';
import { inlineMarkdown } from '../tree/readBlocks';
import { ListNode, TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const CHECKLIST = /\bcheck-?list\b/i;

/** A line of only bold text names what follows it. */
export function pseudoHeading(node: TreeNode | undefined): string | undefined {
  if (node?.type !== 'paragraph') {
    return undefined;
  }
  const last = node.text.split('\n').at(-1) ?? '';
  const bold = /^(?:\*\*|__)([^*_]{2,100})(?:\*\*|__):?$/.exec(
    last.trim(),
  )?.[1];
  const labelled = CHECKLIST.test(last)
    ? /^([^.]{2,100}):$/.exec(last.trim())?.[1]
    : undefined;
  const title = bold ?? labelled;
  return title && plainText(title).replace(/:$/, '');
}

function fromList(
  list: ListNode,
  title: string,
  section: SectionNode,
  view: DocumentView,
): Checklist | undefined {
  const items = list.items.flatMap(item => {
    const [first] = item.nodes;
    const text =
      first?.type === 'paragraph' ? inlineMarkdown(first.text, view) : '';
    return text === ''
      ? []
      : [{ text, checked: item.checked ?? false, line: item.start + 1 }];
  });
  return items.length === 0
    ? undefined
    : {
        title,
        sectionAnchor: section.anchor,
        items,
        line: list.start + 1,
        endLine: list.end,
      };
}

function fromTable(
  table: NamedTable,
  title: string,
  section: SectionNode,
  view: DocumentView,
): Checklist | undefined {
  // What was changed when is no item to go through.
  if (columnOf(table, /^(?:date|version|author|changed by)$/) !== -1) {
    return undefined;
  }
  const step = columnOf(table, /^(?:step|#|no\.?|nr\.?|done|✓|status)$/);
  const action = columnOf(
    table,
    /action|task|item|check|what|description|step/,
    [step],
  );
  const items = table.rows.flatMap(row => {
    const text = inlineMarkdown(row.cells[action] ?? '', view);
    return text === ''
      ? []
      : [
          {
            text,
            checked: /^\[x\]$/i.test((row.cells[step] ?? '').trim()),
            line: row.line + 1,
          },
        ];
  });
  return action === -1 || items.length === 0
    ? undefined
    : {
        title,
        sectionAnchor: section.anchor,
        items,
        line: table.start + 1,
        endLine: table.end,
      };
}

function hasBoxes(list: ListNode): boolean {
  return (
    list.items.filter(item => item.checked !== undefined).length >=
    Math.max(1, list.items.length / 2)
  );
}

function readLists(
  nodes: readonly TreeNode[],
  section: SectionNode,
  isChecklist: boolean,
  view: DocumentView,
): Checklist[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'list') {
      return [];
    }
    const before = pseudoHeading(nodes[index - 1]);
    const isOwn =
      isChecklist ||
      hasBoxes(node) ||
      (before !== undefined && CHECKLIST.test(before));
    const own = isOwn
      ? fromList(node, before ?? (section.title || view.title), section, view)
      : undefined;
    if (own) {
      return [own];
    }
    // `- **Pre-deploy checklist**` with its items nested below.
    return node.items.flatMap(item => {
      const [first, next] = item.nodes;
      const title =
        first?.type === 'paragraph' && next?.type === 'list'
          ? plainText(first.text).replace(/:$/, '')
          : '';
      const nested =
        next?.type === 'list' && CHECKLIST.test(title) && title.length <= 80
          ? fromList(next, title, section, view)
          : undefined;
      return nested ? [nested] : readLists(item.nodes, section, false, view);
    });
  });
}

/** Whether there is a box to tick, or the word with whatever markers in it. */
function mayHoldChecklist({ lowerText }: DocumentView): boolean {
  return (
    lowerText.includes('[ ]') ||
    lowerText.includes('[x]') ||
    (lowerText.includes('check') && /check\W*list/.test(lowerText))
  );
}

/** Finds lists to go through and tick. */
export function recogniseChecklists(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const checklists: Checklist[] = [];
  const mayHold = mayHoldChecklist(view);
  for (const section of view.sections) {
    const kind = found.kinds.get(section);
    const isGuide = found.incidentGuide?.sectionAnchor === section.anchor;
    const isChecklist =
      !isGuide && (kind === 'checklist' || CHECKLIST.test(section.title));
    if (isChecklist) {
      const tables = tablesOf(section, view).flatMap(
        table => fromTable(table, section.title, section, view) ?? [],
      );
      checklists.push(...tables);
    }
    if (!isGuide && (isChecklist || mayHold)) {
      checklists.push(...readLists(section.nodes, section, isChecklist, view));
    }
  }
  return { checklists };
}
