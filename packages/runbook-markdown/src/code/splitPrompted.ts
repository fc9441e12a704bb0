import { CommandDraft, joinNote, joinOutput } from './commandDraft';
import { looksLikeCommand } from './looksLikeCommand';
import { Prompted, readPrompt } from './prompts';
import { ShellScanner } from './shellScanner';

/** Commands of a block and what stands before the first of them. */
export interface PromptedBlock {
  commands: CommandDraft[];
  /** Lines above the first command that are no comment. */
  leadingLines: string[];
}

/** Which prompts besides the unmistakable ones the block uses. */
type Dialect = 'plain' | 'root' | 'angle';

function isRootPrompt(line: string): boolean {
  const text = /^\s*# (.+)$/.exec(line)?.[1];
  return (
    text !== undefined &&
    /^[a-z./~]/.test(text) &&
    looksLikeCommand(text) &&
    !/[.:!?]$/.test(text) &&
    !/\b(?:the|this|these|that|all|your|and|is|are|to|with|for)\b/.test(text)
  );
}

function readDialect(lines: readonly string[]): Dialect | undefined {
  if (lines.some(line => readPrompt(line) !== undefined)) {
    return 'plain';
  }
  const texts = lines.filter(line => line.trim() !== '');
  if (
    texts.length > 0 &&
    /^> \S/.test(texts[0] ?? '') &&
    texts.every(line => /^>(?: |$)/.test(line) || !looksLikeCommand(line))
  ) {
    return 'angle';
  }
  const hashes = texts.filter(line => /^\s*#/.test(line));
  const others = texts.filter(line => !/^\s*#/.test(line));
  if (
    hashes.length > 0 &&
    hashes.every(isRootPrompt) &&
    !others.some(looksLikeCommand)
  ) {
    return 'root';
  }
  return undefined;
}

function promptOf(line: string, dialect: Dialect): Prompted | undefined {
  if (dialect === 'root') {
    const text = isRootPrompt(line) ? /^\s*# (.+)$/.exec(line)?.[1] : undefined;
    return text === undefined ? undefined : { text };
  }
  if (dialect === 'angle') {
    const text = /^> ?(.*)$/.exec(line)?.[1];
    return text === undefined ? undefined : { text };
  }
  return readPrompt(line);
}

/** Comments directly above a command are its note; elsewhere `#` may be output. */
function isCommentAbove(
  lines: readonly string[],
  at: number,
  dialect: Dialect,
): boolean {
  for (let index = at; index < lines.length && index < at + 40; index += 1) {
    const line = lines[index] ?? '';
    if (promptOf(line, dialect)) {
      return true;
    }
    if (line.trim() !== '' && !/^\s*#/.test(line)) {
      return false;
    }
  }
  return true;
}

/** Reads how far a command goes that starts at `at`; returns the index after it. */
function readContinuation(
  lines: readonly string[],
  at: number,
  dialect: Dialect,
  text: string[],
): number {
  const scanner = new ShellScanner();
  scanner.feed(text[0] ?? '');
  let index = at;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const startsWithPipe =
      /^\s*(?:\||&&)\s*\S/.test(line) && !/^\s*\|.*\|\s*$/.test(line);
    if (scanner.isComplete && !startsWithPipe) {
      break;
    }
    // A quote that is never closed is an apostrophe; the next prompt ends it.
    if (!scanner.inHeredoc && dialect !== 'angle' && promptOf(line, dialect)) {
      break;
    }
    const continued = line.replace(/^> ?/, '');
    text.push(continued);
    scanner.feed(continued);
    index += 1;
  }
  return index;
}

/** Splits a block in which prompts mark the commands; `undefined` when it has none. */
export function splitPrompted(
  lines: readonly string[],
): PromptedBlock | undefined {
  const dialect = readDialect(lines);
  if (!dialect) {
    return undefined;
  }
  const commands: CommandDraft[] = [];
  const leadingLines: string[] = [];
  let comments: string[] = [];
  let output: string[] = [];
  const finish = () => {
    const last = commands.at(-1);
    if (last) {
      last.expectedOutput = joinOutput(output);
    }
    output = [];
  };
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const prompted = promptOf(line, dialect);
    if (prompted) {
      finish();
      const start = index;
      const text = [prompted.text];
      index = prompted.language
        ? readStatement(lines, index + 1, prompted.language, text)
        : readContinuation(lines, index + 1, dialect, text);
      if (text.join('').trim() !== '') {
        commands.push({
          text: text.join('\n').trimEnd(),
          language: prompted.language,
          note: joinNote(comments),
          start,
          end: index,
        });
        comments = [];
      }
    } else {
      if (/^\s*#/.test(line) && isCommentAbove(lines, index, dialect)) {
        comments.push(line);
      } else if (commands.length > 0) {
        output.push(line);
      } else {
        leadingLines.push(line);
      }
      index += 1;
    }
  }
  finish();
  const last = commands.at(-1);
  const rest = joinNote(comments);
  if (last && rest) {
    last.note = last.note ? `${last.note}\n${rest}` : rest;
  }
  return commands.length > 0 ? { commands, leadingLines } : undefined;
}

/** SQL consoles go on, with `db->`, until the semicolon. */
function readStatement(
  lines: readonly string[],
  at: number,
  language: string,
  text: string[],
): number {
  let index = at;
  if (language !== 'sql') {
    return index;
  }
  while (
    index < lines.length &&
    !/;\s*$/.test(text.at(-1) ?? '') &&
    !/^\s*\\/.test(text[0] ?? '')
  ) {
    const line = lines[index] ?? '';
    const continued = /^\s*(?:[\w-]{1,40}[-(']>|->|\.\.\.)\s?(.*)$/.exec(
      line,
    )?.[1];
    const isIndented = /^\s{2,}\S/.test(line) && !readPrompt(line);
    if (continued === undefined && !isIndented) {
      break;
    }
    text.push(continued ?? line);
    index += 1;
  }
  return index;
}
