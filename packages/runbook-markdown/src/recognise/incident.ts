import { IncidentGuide, IncidentStep } from '../model';
import { readTimeLimit } from '../code/timeLimit';
import { plainText } from '../text/plainText';
import { inlineMarkdown } from '../tree/readBlocks';
import { markdownSlice } from '../tree/markdownSlice';
import { ItemNode, TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { proseOf } from './prose';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const PHASE = /^(?:phase|step|stage|time|when|minute|t\+?)$/;
const ACTION =
  /^(?:actions?|what to do|what|task|description|activities|details)$/;
/** A whole sentence up to here is a title. */
const MAX_TITLE = 120;

/** Splits `**Triage** - look at …`, `Contain: disable …` and plain sentences. */
export function splitTitle(markdown: string): { title: string; rest: string } {
  const text = markdown.trim();
  const bold = /^(?:\*\*|__)(.{1,160}?)(?:\*\*|__)[\s:–—-]*([\s\S]*)$/.exec(
    text,
  );
  if (bold?.[1]) {
    return {
      title: plainText(bold[1]).replace(/[:\s]+$/, ''),
      rest: bold[2] ?? '',
    };
  }
  const labelled = /^([^:.`]{2,40}):\s+([\s\S]+)$/.exec(text);
  if (labelled?.[1]) {
    return { title: plainText(labelled[1]), rest: labelled[2] ?? '' };
  }
  const plain = plainText(text);
  if (plain.length <= MAX_TITLE) {
    return { title: plain, rest: '' };
  }
  const sentence = /^(.{10,120}?[.!?])\s+([\s\S]+)$/.exec(
    text.replace(/\n/g, ' '),
  );
  return sentence?.[1]
    ? { title: plainText(sentence[1]), rest: sentence[2] ?? '' }
    : {
        title: `${plain.slice(0, MAX_TITLE).replace(/\s\S*$/, '')}…`,
        rest: text,
      };
}

function toStep(
  title: string,
  text: string,
  line: number,
  endLine: number,
): IncidentStep {
  const timeLimit = readTimeLimit(title) ?? readTimeLimit(plainText(text));
  return { title, text: text.trim() || undefined, timeLimit, line, endLine };
}

function readItem(item: ItemNode, view: DocumentView): IncidentStep[] {
  const [first, ...rest] = item.nodes;
  if (first?.type !== 'paragraph') {
    return [];
  }
  const { title, rest: remainder } = splitTitle(
    inlineMarkdown(first.text, view),
  );
  const start = rest[0]?.start;
  const more =
    start === undefined
      ? ''
      : markdownSlice(view.source, { start, end: item.end }, view.references);
  const text = [remainder, more].filter(part => part !== '').join('\n\n');
  return [toStep(title, text, item.start + 1, item.end)];
}

function readTable(table: NamedTable, view: DocumentView): IncidentStep[] {
  const phase = columnOf(table, PHASE);
  const action = columnOf(table, ACTION, [phase]);
  if (phase === -1 || action === -1) {
    return [];
  }
  return table.rows.map(row => {
    const title = plainText(row.cells[phase] ?? '');
    return toStep(
      title,
      inlineMarkdown(row.cells[action] ?? '', view),
      row.line + 1,
      row.line + 1,
    );
  });
}

function readNode(node: TreeNode, view: DocumentView): IncidentStep[] {
  return node.type === 'list'
    ? node.items.flatMap(item => readItem(item, view))
    : [];
}

function readChildren(
  section: SectionNode,
  found: Readonly<Recognised>,
  view: DocumentView,
): IncidentStep[] {
  const children = section.children.filter(
    child => (found.kinds.get(child) ?? 'text') === 'text',
  );
  return children.map(child => {
    const prose = proseOf(child, view);
    const title = child.title.replace(
      /^(?:(?:step|phase)\s+)?\d{1,2}[.):]?\s*[-–—:]?\s*/i,
      '',
    );
    return toStep(title, prose?.markdown ?? '', child.start + 1, child.end);
  });
}

function readSection(
  section: SectionNode,
  found: Readonly<Recognised>,
  view: DocumentView,
): IncidentStep[] {
  const tables = tablesOf(section, view).flatMap(table =>
    readTable(table, view),
  );
  if (tables.length >= 2) {
    return tables;
  }
  const lists = section.nodes.filter(node => node.type === 'list');
  const list =
    lists.find(
      node => node.type === 'list' && node.ordered && node.items.length >= 2,
    ) ?? lists[0];
  const steps = list ? readNode(list, view) : [];
  return steps.length >= 2 ? steps : readChildren(section, found, view);
}

/** Finds what to do in an incident, in order. */
export function recogniseIncident(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  let incidentGuide: IncidentGuide | undefined;
  for (const section of view.sections) {
    if (found.kinds.get(section) === 'incident') {
      const steps = readSection(section, found, view);
      if (
        steps.length >= 2 &&
        steps.length >
          (incidentGuide && incidentGuide.steps.length >= 3
            ? Infinity
            : incidentGuide?.steps.length ?? 0)
      ) {
        const endLine = Math.max(section.end, steps.at(-1)?.endLine ?? 0);
        incidentGuide = {
          sectionAnchor: section.anchor,
          steps,
          line: section.start + 1,
          endLine,
        };
      }
    }
  }
  return { incidentGuide };
}
