import { Block, Command } from '../model';
import { CodeNode } from '../tree/node';
import { classifyCode } from './classifyCode';
import { CommandDraft, joinOutput } from './commandDraft';
import { destructive } from './destructive';
import { findPlaceholders } from './findPlaceholders';
import { languageFamily } from './languages';
import { splitPrompted } from './splitPrompted';
import { splitStatements } from './splitStatements';
import { splitUnprompted } from './splitUnprompted';

/** What the code blocks of one document share. */
export interface CodeContext {
  /** Variables that the document's code assigns. */
  assigned: ReadonlySet<string>;
}

function commonIndent(lines: readonly string[]): number {
  let least = Infinity;
  for (const line of lines) {
    let width = 0;
    while (line[width] === ' ' || line[width] === '\t') {
      width += 1;
    }
    if (width < least && line.trim() !== '') {
      least = width;
    }
    if (least === 0) {
      break;
    }
  }
  return least;
}

function toCommand(
  draft: CommandDraft,
  language: string,
  firstLine: number,
  context: CodeContext,
): Command {
  const name = draft.language ?? language;
  return {
    language: name,
    text: draft.text,
    placeholders: findPlaceholders(draft.text, {
      language: name,
      assigned: context.assigned,
    }),
    expectedOutput: draft.expectedOutput,
    note: draft.note,
    destructive: destructive(draft.text, name),
    inline: false,
    line: firstLine + draft.start,
    endLine: firstLine + Math.max(draft.end, draft.start + 1) - 1,
  };
}

function codeBlock(
  node: CodeNode,
  role: Extract<Block, { type: 'code' }>['role'],
): Block {
  return {
    type: 'code',
    role,
    language: node.language,
    text: node.text,
    line: node.start + 1,
    endLine: node.end,
  };
}

/** Data between commands stands in a block of its own. */
function toBlocks(
  drafts: readonly CommandDraft[],
  language: string,
  node: CodeNode,
  context: CodeContext,
): Block[] {
  const first = node.textStart + 1;
  if (!drafts.some(draft => draft.isData)) {
    const commands = drafts.map(draft =>
      toCommand(draft, language, first, context),
    );
    return [
      { type: 'commands', commands, line: node.start + 1, endLine: node.end },
    ];
  }
  return drafts.map((draft): Block => {
    const line = first + draft.start;
    const endLine = Math.max(line, first + draft.end - 1);
    return draft.isData
      ? {
          type: 'code',
          role: 'config',
          language: 'json',
          text: draft.text,
          line,
          endLine,
        }
      : {
          type: 'commands',
          commands: [toCommand(draft, language, first, context)],
          line,
          endLine,
        };
  });
}

/** Reads a code block into commands, or into code where it is not to be run. */
export function readCode(
  node: CodeNode,
  lead: () => string,
  context: CodeContext,
): Block[] {
  const raw = node.text.split('\n');
  const indent = commonIndent(raw);
  const lines =
    Number.isFinite(indent) && indent > 0
      ? raw.map(line => line.slice(indent))
      : raw;
  const mayPrompt = languageFamily(node.language) !== 'config';
  const prompted = mayPrompt ? splitPrompted(lines) : undefined;
  const found = classifyCode({
    language: node.language,
    text: lines === raw ? node.text : lines.join('\n'),
    lines,
    textLines: lines.filter(line => line.trim() !== ''),
    prompted: prompted !== undefined,
    lead,
  });
  if (found.kind === 'code') {
    return [codeBlock(node, found.role)];
  }
  const split = () =>
    /^(?:sql|promql)$/.test(languageFamily(found.language))
      ? splitStatements(lines, languageFamily(found.language))
      : splitUnprompted(lines);
  const drafts = found.prompted && prompted ? prompted.commands : split();
  if (drafts.length === 0) {
    return [codeBlock(node, 'other')];
  }
  const blocks: Block[] = [];
  const leading = found.prompted
    ? joinOutput(prompted?.leadingLines ?? [])
    : undefined;
  if (leading !== undefined) {
    const line = node.textStart + 1;
    blocks.push({
      type: 'code',
      role: 'output',
      language: node.language,
      text: leading,
      line,
      endLine: line + leading.split('\n').length - 1,
    });
  }
  return [...blocks, ...toBlocks(drafts, found.language, node, context)];
}
