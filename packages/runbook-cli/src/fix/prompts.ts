import MarkdownIt from 'markdown-it';
import { Block, parseRunbook, Section } from 'runbook-markdown';

/** A code block in which every line of a command starts with `$ `; lines from 1. */
export interface PromptedBlock {
  line: number;
  endLine: number;
}

const markdown = new MarkdownIt('commonmark');
markdown.disable(['inline']);

/** `console` blocks are meant to show prompts. */
const SHELLS = /^(?:bash|sh|shell|zsh|ksh|fish)?$/i;
const PROMPT = /^([ \t]*)\$ (?=\S)/;

function isPrompted(body: readonly string[]): boolean {
  const filled = body.filter(line => line.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every(line => PROMPT.test(line)) &&
    // A second prompt below the first, a here document or a continued line: the
    // next line may be no command of its own.
    !filled.some(
      line => PROMPT.test(line.replace(PROMPT, '$1')) || /<<|\\\s*$/.test(line),
    )
  );
}

function commandsOf(text: string): string {
  const commands: string[] = [];
  const visitBlock = (block: Block) => {
    if (block.type === 'commands') {
      commands.push(...block.commands.map(command => command.text));
    } else if (block.type === 'steps') {
      block.items.forEach(item => item.content.forEach(visitBlock));
    }
  };
  const visit = (section: Section) => {
    section.content.forEach(visitBlock);
    section.children.forEach(visit);
  };
  parseRunbook(text).document.sections.forEach(visit);
  return commands.join('\n');
}

function withoutPrompts(
  text: string,
  blocks: readonly PromptedBlock[],
): string {
  const lines = text.split('\n');
  for (const { line, endLine } of blocks) {
    for (let index = line; index < endLine - 1; index += 1) {
      lines[index] = (lines[index] ?? '').replace(PROMPT, '$1');
    }
  }
  return lines.join('\n');
}

/** The commonmark parser knows no front matter; its lines hold no block. */
function frontMatterEnd(lines: readonly string[]): number {
  const end = lines.findIndex(
    (line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line),
  );
  return /^\uFEFF?---\s*$/.test(lines[0] ?? '') ? end : -1;
}

/**
 * Finds the blocks whose prompts can go: they hold no output, and without the
 * prompts the same commands are read.
 */
export function findPrompts(text: string): PromptedBlock[] {
  const isCertain =
    /^[ \t]*\$ \S/m.test(text) &&
    !/\r(?!\n)/.test(text) &&
    !/^<{7}(?: |$)/m.test(text);
  if (!isCertain) {
    return [];
  }
  const lines = text.split('\n');
  const end = frontMatterEnd(lines);
  const body = lines.map((line, index) => (index <= end ? '' : line));
  const blocks = markdown
    .parse(body.join('\n'), {})
    .flatMap((token): PromptedBlock[] => {
      const [start, after] = token.map ?? [0, 0];
      const language = /^\S*/.exec(token.info.trim())?.[0] ?? '';
      return token.type === 'fence' &&
        SHELLS.test(language) &&
        /^\s*(?:`{3,}|~{3,})\s*$/.test(lines[after - 1] ?? '') &&
        isPrompted(lines.slice(start + 1, after - 1))
        ? [{ line: start + 1, endLine: after }]
        : [];
    });
  if (blocks.length === 0) {
    return [];
  }
  const commands = commandsOf(text);
  const isSame = (some: readonly PromptedBlock[]) =>
    commandsOf(withoutPrompts(text, some)) === commands;
  return isSame(blocks) ? blocks : blocks.filter(block => isSame([block]));
}

/** Takes the prompts off. */
export function fixPrompts(text: string): string {
  return withoutPrompts(text, findPrompts(text));
}
