import { Block, Command, Step } from '../model';
import {
  holdsInlineCommand,
  inlineCommands,
  loneCommand,
} from '../code/inlineCommands';
import { CodeContext, readCode } from '../code/readCode';
import { readTimeLimit } from '../code/timeLimit';
import { escapePlaceholderTags } from '../text/escapePlaceholderTags';
import { plainText } from '../text/plainText';
import { inlineDefinitions, References } from '../text/references';
import { SourceLines } from '../source/sourceLines';
import { fillGaps } from './fillGaps';
import { joinSplitLists } from './joinSplitLists';
import { markdownSlice } from './markdownSlice';
import { ItemNode, LineSpan, ListNode, TreeNode } from './node';

/** What turns nodes into blocks. */
export interface BlockContext extends CodeContext {
  /** The text and its lines. What it does not hold, no part of the document holds. */
  source: SourceLines;
  /** Those of `source`. */
  lines: readonly string[];
  references: References;
}

/** Inline Markdown of one paragraph, as the model holds it. */
export function inlineMarkdown(text: string, context: BlockContext): string {
  return inlineDefinitions(
    escapePlaceholderTags(text),
    context.references,
  ).trim();
}

function holdsCode(nodes: readonly TreeNode[]): boolean {
  return nodes.some(
    node =>
      node.type === 'code' ||
      (node.type === 'list' && node.items.some(item => holdsCode(item.nodes))),
  );
}

function namesCommand(list: ListNode): boolean {
  return list.items.some(item =>
    item.nodes.some(
      node =>
        (node.type === 'paragraph' && holdsInlineCommand(node.text)) ||
        (node.type === 'list' && namesCommand(node)),
    ),
  );
}

/** Bullets are steps when there is something to run or to tick in them; else they read as text. */
function isSteps(list: ListNode): boolean {
  return (
    list.ordered ||
    list.items.some(
      item => item.checked !== undefined || holdsCode(item.nodes),
    ) ||
    namesCommand(list)
  );
}

function readStep(item: ItemNode, context: BlockContext, lead: string): Step {
  const [first, ...rest] = item.nodes;
  const text = first?.type === 'paragraph' ? first.text : '';
  const bodyStart = first?.type === 'paragraph' ? first.end : item.start;
  const nodes = first?.type === 'paragraph' ? rest : item.nodes;
  const isEmpty = nodes.length === 0 && bodyStart >= item.end;
  const body = isEmpty
    ? []
    : withoutMarker(nodes, item, context.lines, bodyStart);
  const commands: Command[] = inlineCommands(text, item.start, context);
  const step: Step = {
    text: inlineMarkdown(text, context),
    content: readBlocks(body, context, plainText(text) || lead),
    inlineCommands: commands,
    line: item.start + 1,
    endLine: item.end,
  };
  if (item.number !== undefined) {
    step.number = item.number;
  }
  if (item.checked !== undefined) {
    step.checked = item.checked;
  }
  const limit = readTimeLimit(plainText(text));
  if (limit) {
    step.timeLimit = limit;
  }
  return step;
}

function withoutMarker(
  nodes: readonly TreeNode[],
  item: ItemNode,
  lines: readonly string[],
  bodyStart: number,
): TreeNode[] {
  return fillGaps(nodes, lines, bodyStart, item.end);
}

function trimItems(list: ListNode, lines: readonly string[]): void {
  for (const item of list.items) {
    while (
      item.end > item.start + 1 &&
      (lines[item.end - 1] ?? '').trim() === ''
    ) {
      item.end -= 1;
    }
  }
}

function readStepsBlock(
  list: ListNode,
  context: BlockContext,
  lead: string,
): Block {
  trimItems(list, context.lines);
  return {
    type: 'steps',
    ordered: list.ordered,
    items: list.items.map(item => readStep(item, context, lead)),
    line: list.start + 1,
    endLine: list.end,
  };
}

/** The last sentence of text before a block. */
function leadOf(node: TreeNode, context: BlockContext): string {
  if (node.type === 'paragraph') {
    return plainText(node.text.slice(-400));
  }
  return node.type === 'code'
    ? ''
    : context.lines[node.end - 1]?.slice(-400) ?? '';
}

/** Reads nodes into blocks; neighbours that are only text become one. */
export function readBlocks(
  nodes: readonly TreeNode[],
  context: BlockContext,
  leadBefore = '',
): Block[] {
  const blocks: Block[] = [];
  let before: TreeNode | undefined;
  let text: LineSpan | undefined;
  const flush = () => {
    if (text) {
      const markdown = markdownSlice(context.source, text, context.references);
      if (markdown !== '') {
        blocks.push({
          type: 'markdown',
          markdown,
          line: text.start + 1,
          endLine: text.end,
        });
      }
    }
    text = undefined;
  };
  for (const node of joinSplitLists(nodes)) {
    const above = before;
    const lead = () => (above ? leadOf(above, context) : leadBefore);
    if (node.type === 'code') {
      flush();
      blocks.push(...readCode(node, lead, context));
    } else if (node.type === 'list' && isSteps(node)) {
      flush();
      blocks.push(readStepsBlock(node, context, lead()));
    } else {
      const command =
        node.type === 'paragraph'
          ? loneCommand(node.text, node.start, lead, context)
          : undefined;
      if (command) {
        flush();
        const { line, endLine } = command;
        blocks.push({ type: 'commands', commands: [command], line, endLine });
      } else {
        text = { start: text?.start ?? node.start, end: node.end };
      }
    }
    before = node;
  }
  flush();
  return blocks;
}
