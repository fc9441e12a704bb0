import { Command } from '../model';
import { LineCounter } from '../text/lineCounter';
import { InlineSpan, scanInline } from '../text/scanInline';
import { destructive } from './destructive';
import { findPlaceholders } from './findPlaceholders';
import { looksLikeSql } from './guessLanguage';
import { looksLikeCommand } from './looksLikeCommand';
import { readPrompt } from './prompts';
import type { CodeContext } from './readCode';

/** Builds a command from inline code. */
export function inlineCommand(
  text: string,
  language: string,
  lineIndex: number,
  context: CodeContext,
): Command {
  return {
    language,
    text,
    placeholders: findPlaceholders(text, {
      language,
      assigned: context.assigned,
    }),
    destructive: destructive(text, language),
    inline: true,
    line: lineIndex + 1,
    endLine: lineIndex + 1,
  };
}

/** Whether inline code is a whole command: a program with arguments, or SQL. */
function languageOf(code: string): string | undefined {
  const words = code.trim().split(/\s+/);
  if (words.length >= 2 && looksLikeSql(code)) {
    return 'sql';
  }
  // A lone name is mentioned, not run; an ellipsis stands for what is left out.
  if (
    words.length < 2 ||
    /\.\.\.|…/.test(code) ||
    /^\w+\s*=\s*\S+$/.test(code)
  ) {
    return undefined;
  }
  return looksLikeCommand(code) ? 'shell' : undefined;
}

/** "Run `relayctl stop`": what is to be run, though nobody knows the program. */
const TO_RUN =
  /\b(?:run|execute|invoke|(?:this|the following) command)\s*:?\s*$/i;
/** A program and its arguments, as a shell takes them. */
const PROGRAM_CALL =
  /^[a-z][\w.-]{1,40}(?: +(?=\S)(?:[\w./:@=+,%{}<>$-]*[\w/@=+%}>$-]|"[^"]*"|'[^']*')){1,8}$/;
/** "Run `delete cluster` in the pipeline" names what another tool runs. */
const OF_ANOTHER =
  /^\s*(?:\w+ )?(?:pipeline|job|workflow|task|playbook|query|action|target|test|suite|report|form|script)s?\b/i;

function isToRun(code: string, before: string, after: string): boolean {
  return (
    TO_RUN.test(before) && PROGRAM_CALL.test(code) && !OF_ANOTHER.test(after)
  );
}

/** Inline code that is a command. */
interface FoundCommand {
  text: string;
  language: string;
  /** Where the code starts. */
  start: number;
}

function commandIn(
  span: InlineSpan,
  markdown: string,
): FoundCommand | undefined {
  if (span.kind !== 'code') {
    return undefined;
  }
  const { value, start, end } = span;
  const code = readPrompt(value)?.text ?? value;
  const isCommand = () =>
    isToRun(
      code,
      markdown.slice(Math.max(0, start - 20), start),
      markdown.slice(end, end + 40),
    );
  const language = languageOf(code) ?? (isCommand() ? 'shell' : undefined);
  return language === undefined
    ? undefined
    : { text: code.trim(), language, start };
}

const BACKTICK = 0x60;
/**
 * The command that is all a paragraph holds, as inline code. `lead` is the text
 * before it.
 */
export function loneCommand(
  markdown: string,
  lineIndex: number,
  lead: () => string,
  context: CodeContext,
): Command | undefined {
  // Hardly a paragraph begins with code.
  if (markdown.charCodeAt(0) !== BACKTICK) {
    return undefined;
  }
  const text = markdown.trimEnd();
  if (!text.endsWith('`') || text.includes('\n')) {
    return undefined;
  }
  const [span, ...others] = scanInline(text);
  if (
    span?.kind !== 'code' ||
    others.length > 0 ||
    span.start > 0 ||
    span.end < text.length
  ) {
    return undefined;
  }
  const code = readPrompt(span.value)?.text ?? span.value;
  const language =
    languageOf(code) ??
    (PROGRAM_CALL.test(code) && TO_RUN.test(lead()) ? 'shell' : undefined);
  return language === undefined
    ? undefined
    : inlineCommand(code.trim(), language, lineIndex, context);
}

/** Whether a command stands as inline code in a paragraph. */
export function holdsInlineCommand(markdown: string): boolean {
  return (
    markdown.includes('`') &&
    scanInline(markdown).some(span => commandIn(span, markdown) !== undefined)
  );
}

/** Commands that stand as inline code in a paragraph starting at `lineIndex`. */
export function inlineCommands(
  markdown: string,
  lineIndex: number,
  context: CodeContext,
): Command[] {
  if (!markdown.includes('`')) {
    return [];
  }
  const commands: Command[] = [];
  const breaks = new LineCounter(markdown);
  for (const span of scanInline(markdown)) {
    const found = commandIn(span, markdown);
    if (found) {
      const line = lineIndex + breaks.before(found.start);
      commands.push(inlineCommand(found.text, found.language, line, context));
    }
  }
  return commands;
}
