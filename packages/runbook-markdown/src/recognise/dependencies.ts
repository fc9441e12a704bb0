import { DocumentDependency } from '../model';
import { plainText } from '../text/plainText';
import { ListNode, TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { inlineMarkdown } from '../tree/readBlocks';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const LEAD =
  /^(?:(?:it|the service|this service|[\w-]{1,40}) )?depends on(?: the following(?: (?:services|systems))?)?:\s*$|^(?:[\w-]{1,20} )?dependencies:\s*$/i;

interface Named {
  name: string;
  kind?: string;
  note?: string;
}

/** Reads `Postgres · auth-db — healthy`, `**auth-db** (Postgres): sessions`, `Redis: cache`. */
export function readDependency(text: string): Named | undefined {
  const typed =
    /^\*\*([^*`]{2,60}?):?\*\*:?\s+`([^`\s]{2,60})`(?:[\s:,—–-]+(\S[\s\S]*))?$/.exec(
      text,
    );
  if (typed?.[1] && typed[2]) {
    return { kind: typed[1], name: typed[2], note: typed[3] };
  }
  const marked =
    /^(?:\*\*|`)([^*`]{2,60})(?:\*\*|`),?\s+(?![—–(-])(\S[\s\S]*)$/.exec(text);
  if (marked?.[1]) {
    return { name: marked[1], note: marked[2] };
  }
  const plain = plainText(text);
  const parts = /^(.{1,100}?)(?:\s+[—–-]\s+|:\s+|\s+\|\s+)(.*)$/.exec(plain);
  const listed = parts ? null : /^([\w.-]{2,60}), (.+)$/.exec(plain);
  const head = (parts?.[1] ?? listed?.[1] ?? plain).trim();
  const note = (parts ?? listed)?.[2]?.trim() || undefined;
  if (head.length > 80 || head.split(' ').length > 6 || /[.!?]$/.test(head)) {
    return undefined;
  }
  const dotted = /^(.+?)\s+[·•/]\s+(.+)$/.exec(head);
  if (dotted?.[1] && dotted[2]) {
    return { kind: dotted[1], name: dotted[2], note };
  }
  const bracketed = /^(.+?)\s*\(([^()]{1,60})\)$/.exec(head);
  if (bracketed?.[1] && bracketed[2]) {
    // `Postgres (auth-db)` and `auth-db (Postgres)`: the name is in lower case.
    const isKindFirst =
      /^[A-Z]/.test(bracketed[1]) && /^[a-z][\w.-]*$/.test(bracketed[2]);
    return isKindFirst
      ? { kind: bracketed[1], name: bracketed[2], note }
      : { name: bracketed[1], kind: bracketed[2], note };
  }
  return head === '' ? undefined : { name: head, note };
}

function readList(
  list: ListNode,
  section: SectionNode,
  view: DocumentView,
): DocumentDependency[] {
  return list.items.flatMap(item => {
    const [first] = item.nodes;
    const named =
      first?.type === 'paragraph'
        ? readDependency(inlineMarkdown(first.text, view))
        : undefined;
    return named
      ? [
          {
            ...named,
            sectionAnchor: section.anchor,
            line: item.start + 1,
            endLine: item.end,
          },
        ]
      : [];
  });
}

function readTable(
  table: NamedTable,
  section: SectionNode,
): DocumentDependency[] {
  const name = columnOf(
    table,
    /^(?:dependency|dependencies|name|service|component|system|upstream|downstream|resource)\b/,
  );
  if (name === -1) {
    return [];
  }
  const kind = columnOf(table, /type|kind|technology/, [name]);
  const note = columnOf(
    table,
    /purpose|notes?|description|used for|impact|why|what|criticality|failure|status/,
    [name, kind],
  );
  return table.rows.flatMap(row => {
    const text = plainText(row.cells[name] ?? '');
    const found = readDependency(text);
    return found
      ? [
          {
            name: found.name,
            kind: plainText(row.cells[kind] ?? '') || found.kind,
            note: (row.cells[note] ?? '').trim() || found.note,
            sectionAnchor: section.anchor,
            line: row.line + 1,
            endLine: row.line + 1,
          },
        ]
      : [];
  });
}

function leadsTo(node: TreeNode | undefined): boolean {
  return (
    node?.type === 'paragraph' &&
    /depend/i.test(node.text) &&
    LEAD.test(plainText(node.text))
  );
}

/** The lists of a section that name what the service needs. */
function listsOf(
  { nodes }: SectionNode,
  isOwnSection: boolean,
  mayLead: boolean,
): ListNode[] {
  const lists: ListNode[] = [];
  if (isOwnSection || mayLead) {
    nodes.forEach((node, index) => {
      if (node.type === 'list' && (isOwnSection || leadsTo(nodes[index - 1]))) {
        lists.push(node);
      }
    });
  }
  return lists;
}

/** Finds what the service needs, as the document names it. */
export function recogniseDependencies(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const { kinds } = found;
  const dependencies: DocumentDependency[] = [];
  const mayLead = view.lowerText.includes('depend');
  for (const section of view.sections) {
    const isOwnSection =
      kinds.get(section) === 'dependencies' ||
      (section.parent !== undefined &&
        kinds.get(section.parent) === 'dependencies');
    if (isOwnSection) {
      for (const table of tablesOf(section, view)) {
        dependencies.push(...readTable(table, section));
      }
    }
    for (const list of listsOf(section, isOwnSection, mayLead)) {
      dependencies.push(...readList(list, section, view));
    }
  }
  return { dependencies };
}
