import {
  Block,
  Checklist,
  EscalationStep,
  RunbookDocument,
  Section,
  SeverityLevel,
} from 'runbook-markdown';
import { cutBlock } from './cutBlock';

/**
 * A piece of what a section shows. What was recognised in a block is shown as
 * what it is, with the author's own words behind it in `written`: a column that
 * the view does not know is never lost.
 */
export type SectionPart =
  | { view: 'blocks'; blocks: Block[] }
  | { view: 'severities'; levels: SeverityLevel[]; written: Block }
  | { view: 'escalation'; steps: EscalationStep[]; written: Block }
  | { view: 'checklist'; checklist: Checklist; written: Block }
  /** The alerts themselves stand in the list of alerts. */
  | { view: 'alerts'; written: Block };

type Recognised = Exclude<SectionPart, { view: 'blocks' }>;

interface Find {
  /** Where it stands in the source. */
  lines: number[];
  toPart: (written: Block) => Recognised;
}

/**
 * What a section shows, in the author's order.
 *
 * @param alertLines - lines of the alerts of this section that the list of alerts shows
 */
export function partsOf(
  content: readonly Block[],
  section: Section,
  document: RunbookDocument,
  alertLines: readonly number[] = [],
): SectionPart[] {
  const finds = findsIn(section, document, alertLines);
  const parts: SectionPart[] = [];
  const show = (block: Block) => {
    const last = parts[parts.length - 1];
    if (last?.view === 'blocks') {
      last.blocks.push(block);
    } else {
      parts.push({ view: 'blocks', blocks: [block] });
    }
  };
  const read = (block: Block) => {
    for (const { lines, toPart } of finds) {
      const cut = cutBlock(block, lines);
      if (cut) {
        if (cut.before) {
          read(cut.before);
        }
        parts.push(toPart(cut.middle));
        if (cut.after) {
          read(cut.after);
        }
        return;
      }
    }
    show(block);
  };
  content.forEach(read);
  return parts;
}

function findsIn(
  { anchor, content }: Section,
  document: RunbookDocument,
  alertLines: readonly number[],
): Find[] {
  const ownOf = <T extends { sectionAnchor: string }>(all: readonly T[]) =>
    all.filter(({ sectionAnchor }) => sectionAnchor === anchor);
  const linesOf = (all: readonly { line: number }[]) =>
    all.map(({ line }) => line);
  const levels = ownOf(document.severities);
  const steps = ownOf(document.escalation);
  // Boxes of steps are ticked where they stand.
  const checklists = ownOf(document.checklists).filter(({ line }) =>
    content.some(
      block =>
        block.type === 'markdown' &&
        block.line <= line &&
        line <= block.endLine,
    ),
  );
  const finds: Find[] = [
    {
      lines: linesOf(levels),
      toPart: written => ({ view: 'severities', levels, written }),
    },
    {
      lines: linesOf(steps),
      toPart: written => ({ view: 'escalation', steps, written }),
    },
    ...checklists.map(
      (checklist): Find => ({
        lines: linesOf(checklist.items),
        toPart: written => ({ view: 'checklist', checklist, written }),
      }),
    ),
    {
      lines: [...alertLines],
      toPart: written => ({ view: 'alerts', written }),
    },
  ];
  return finds.filter(({ lines }) => lines.length > 0);
}
