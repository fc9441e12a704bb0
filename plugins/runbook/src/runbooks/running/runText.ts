import { Block, Step } from 'runbook-markdown';
import { fieldsOf, PlaceholderField } from '../Commands';
import { flattenEntries, RunbookLayout } from '../layout';
import { withoutWhen } from '../layout/withoutWhen';

/** A piece of a procedure at work, in the author's order. */
export type RunPart =
  | { kind: 'text'; blocks: Block[] }
  /** Something to tick; steps are counted through the whole procedure. */
  | { kind: 'step'; index: number; step: Step }
  | { kind: 'commands'; index: number; block: Block };

/** A procedure as a run goes through it. */
export interface RunText {
  title: string;
  documentId: string;
  /** When it is the right one, where a block of its own says it; no part has it. */
  when?: string;
  parts: RunPart[];
  /** How many of the parts are to be ticked. */
  steps: number;
  /** Placeholders of its commands, each once. */
  placeholders: PlaceholderField[];
}

/** What a place of a runbook asks to be done; undefined where there is none. */
export function runTextAt(
  layout: RunbookLayout,
  fragment: string,
): RunText | undefined {
  const target = layout.target(fragment);
  const wanted = target?.fragment ?? fragment;
  const entry =
    layout.procedures.find(one => one.fragment === wanted) ??
    layout.procedures.find(
      one => one.fragment === target?.card || one.within === wanted,
    );
  if (entry) {
    const { procedure, sections, documentId } = entry;
    const below = [...flattenEntries(sections)].flatMap(
      ({ section, content }) => [titleBlock(section), ...content],
    );
    const text = toRunText(procedure.title, documentId, [
      ...withoutWhen(procedure),
      ...below,
    ]);
    return procedure.whenLine === undefined
      ? text
      : { ...text, when: procedure.when };
  }
  const section =
    layout.alerts.find(one => one.fragment === wanted)?.body ??
    [...flattenEntries([...layout.alertSections, ...layout.sections])].find(
      one => one.fragment === wanted,
    );
  if (!section) {
    return undefined;
  }
  const [first, ...rest] = [...flattenEntries([section])];
  return toRunText(first?.section.title ?? '', section.documentId, [
    ...(first?.content ?? []),
    ...rest.flatMap(below => [titleBlock(below.section), ...below.content]),
  ]);
}

function toRunText(
  title: string,
  documentId: string,
  blocks: readonly Block[],
): RunText {
  const hasSteps = blocks.some(({ type }) => type === 'steps');
  const parts: RunPart[] = [];
  let steps = 0;
  for (const block of blocks) {
    const last = parts[parts.length - 1];
    if (block.type === 'steps') {
      for (const step of block.items) {
        parts.push({ kind: 'step', index: steps++, step });
      }
    } else if (block.type === 'commands' && !hasSteps) {
      // An author who wrote no list wrote one command after the other.
      parts.push({ kind: 'commands', index: steps++, block });
    } else if (last?.kind === 'text') {
      last.blocks.push(block);
    } else {
      parts.push({ kind: 'text', blocks: [block] });
    }
  }
  return { title, documentId, parts, steps, placeholders: fieldsOf(blocks) };
}

function titleBlock(section: { title: string; line: number }): Block {
  return {
    type: 'markdown',
    markdown: `**${section.title}**`,
    line: section.line,
    endLine: section.line,
  };
}
