import { Command } from '../model';
import { LineCounter } from '../text/lineCounter';
import { scanInline } from '../text/scanInline';
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
    if (span.kind === 'code') {
      const code = readPrompt(span.value)?.text ?? span.value;
      const language = languageOf(code);
      if (language) {
        const line = lineIndex + breaks.before(span.start);
        commands.push(inlineCommand(code.trim(), language, line, context));
      }
    }
  }
  return commands;
}
