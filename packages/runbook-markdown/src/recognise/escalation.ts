import { EscalationStep } from '../model';
import { plainText } from '../text/plainText';
import { TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const WHEN =
  /\b(?:after|within|if|when|until|beyond)\b.{1,80}$|\b\d+\s*(?:min(?:ute)?s?|h(?:ours?)?)\b.*$/i;
const CONTACT =
  /@[\w-]+|#[\w-]+|[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d[\d ()-]{6,}\d|\bPagerDuty\b.*|\bOpsgenie\b.*/;
const LABELLED =
  /^\**\s*escalation(?: path| chain| policy)?\s*\**\s*:\s*\**\s*(.+)$/i;

function toStep(
  text: string,
  section: SectionNode,
  line: number,
): EscalationStep | undefined {
  const plain = plainText(text).replace(/\.$/, '');
  const said = WHEN.exec(plain)?.[0];
  const contact = CONTACT.exec(plain)?.[0];
  // "On-call (after 30 min)": the bracket belongs to neither.
  const when = said?.includes('(') ? said : said?.replace(/\)$/, '');
  const who = plain
    .slice(0, 200)
    .replace(said ?? '', '')
    .replace(contact && contact !== plain ? contact : '', '')
    .replace(/[\s(:,;–—-]+$/, '')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s)(:,;–—-]+/, '')
    .trim();
  if (who === '' && !contact) {
    return undefined;
  }
  return {
    who: who || (contact ?? ''),
    contact,
    when,
    sectionAnchor: section.anchor,
    line,
    endLine: line,
  };
}

function readArrows(
  text: string,
  section: SectionNode,
  line: number,
): EscalationStep[] {
  const parts = text.split(/\s*(?:->|→|➔|➜|=>)\s*/);
  return parts.length < 2
    ? []
    : parts.flatMap(part => toStep(part, section, line) ?? []);
}

function readTable(table: NamedTable, section: SectionNode): EscalationStep[] {
  const who = columnOf(
    table,
    /who|role|team|person|name|contact|owner|escalate to|group/,
  );
  if (who === -1) {
    return [];
  }
  const contact = columnOf(
    table,
    /contact|channel|phone|e-?mail|how|slack|pager|reach/,
    [who],
  );
  const when = columnOf(
    table,
    /when|after|time|condition|trigger|criteria|threshold|delay/,
    [who, contact],
  );
  return table.rows.flatMap(row => {
    const name = plainText(row.cells[who] ?? '');
    const line = row.line + 1;
    return name === ''
      ? []
      : [
          {
            who: name,
            contact: plainText(row.cells[contact] ?? '') || undefined,
            when: plainText(row.cells[when] ?? '') || undefined,
            sectionAnchor: section.anchor,
            line,
            endLine: line,
          },
        ];
  });
}

/** A sentence is advice on escalating, not a stop on the path. */
function isStop(text: string): boolean {
  const plain = plainText(text);
  return (
    plain.length <= 120 &&
    !/^(?:if|when|escalate (?:if|when)|do not|never|always)\b/i.test(plain)
  );
}

function readNode(node: TreeNode, section: SectionNode): EscalationStep[] {
  if (node.type === 'list') {
    const items = textsOf(node);
    return items.length > 0 && items.every(item => isStop(item.text))
      ? items.flatMap(item => {
          const steps = readArrows(item.text, section, item.line);
          return steps.length > 0
            ? steps
            : toStep(item.text, section, item.line) ?? [];
        })
      : [];
  }
  return node.type === 'paragraph'
    ? readArrows(plainText(node.text), section, node.start + 1)
    : [];
}

/** Texts of a list's items, or of a paragraph, with their lines. */
function textsOf(node: TreeNode): { text: string; line: number }[] {
  if (node.type === 'paragraph') {
    return [{ text: node.text, line: node.start + 1 }];
  }
  return node.type === 'list'
    ? node.items.flatMap(item => {
        const [first] = item.nodes;
        return first?.type === 'paragraph'
          ? [{ text: first.text, line: item.start + 1 }]
          : [];
      })
    : [];
}

function readLabelled(node: TreeNode, section: SectionNode): EscalationStep[] {
  return textsOf(node).flatMap(({ text, line }) => {
    const path = /escalation/i.test(text)
      ? LABELLED.exec(plainText(text))?.[1]
      : undefined;
    return path ? readArrows(path, section, line) : [];
  });
}

/** Finds whom to call next, in order. */
export function recogniseEscalation(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const escalation: EscalationStep[] = [];
  const mayLabel = view.lowerText.includes('escalation');
  for (const section of view.sections) {
    if (found.kinds.get(section) === 'escalation') {
      const tables = tablesOf(section, view).flatMap(table =>
        readTable(table, section),
      );
      escalation.push(
        ...tables,
        ...section.nodes.flatMap(node => readNode(node, section)),
      );
    } else if (mayLabel) {
      escalation.push(
        ...section.nodes.flatMap(node => readLabelled(node, section)),
      );
    }
  }
  return { escalation };
}
