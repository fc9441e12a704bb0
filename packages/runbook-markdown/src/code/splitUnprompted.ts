import { CommandDraft, joinNote, joinOutput } from './commandDraft';
import { looksLikeCommand } from './looksLikeCommand';
import { isMarkedOutput, looksLikeOutput } from './looksLikeOutput';
import { ShellScanner } from './shellScanner';

function isComment(line: string): boolean {
  return /^\s*#(?!!)/.test(line);
}

function isScript(lines: readonly string[]): boolean {
  return (
    /^#!/.test(lines[0]?.trim() ?? '') ||
    lines.some(
      line =>
        (line.includes('set -') && /^\s*set -[a-z]*[eux]/.test(line)) ||
        (line.includes('()') &&
          /^\s*(?:function )?[\w-]+\s*\(\)\s*\{/.test(line)),
    )
  );
}

/**
 * Splits a shell block without prompts. Blank lines and comments separate
 * commands where each is complete; lines that follow one another stay one
 * command of several lines, since they were meant to run together.
 */
export function splitUnprompted(lines: readonly string[]): CommandDraft[] {
  const whole = joinOutput(lines) ?? '';
  if (isScript(lines)) {
    return [{ text: whole, start: 0, end: lines.length }];
  }
  const commands: CommandDraft[] = [];
  const scanner = new ShellScanner();
  let comments: string[] = [];
  let text: string[] = [];
  let output: string[] = [];
  let start = 0;
  const finish = (end: number) => {
    const command = joinOutput(text);
    if (
      command !== undefined &&
      /^\s*(?:\{|\[|[{[]\s*["{[].*)$/.test(text[0] ?? '')
    ) {
      // Data that a command above or below reads from a file.
      const from = start - comments.length;
      commands.push({
        text: [...comments, command].join('\n'),
        isData: true,
        start: from,
        end,
      });
      comments = [];
    } else if (command !== undefined) {
      commands.push({
        text: command,
        note: joinNote(comments),
        expectedOutput: joinOutput(output),
        start,
        end,
      });
      comments = [];
    }
    text = [];
    output = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (!scanner.isComplete) {
      text.push(line);
      scanner.feed(line);
    } else if (line.trim() === '') {
      if (output.length > 0) {
        output.push(line);
      } else {
        finish(index);
      }
    } else if (
      text.length > 0 &&
      (isMarkedOutput(line) ||
        (looksLikeOutput(line) && !looksLikeCommand(line)))
    ) {
      output.push(line);
    } else if (
      output.length > 0 &&
      !isComment(line) &&
      !looksLikeCommand(line)
    ) {
      output.push(line);
    } else if (isComment(line)) {
      finish(index);
      comments.push(line);
    } else {
      if (output.length > 0) {
        finish(index);
      }
      if (text.length === 0) {
        start = index;
      }
      text.push(line);
      scanner.feed(line);
    }
  }
  if (!scanner.isComplete && !scanner.onlyContinues) {
    // The block is not what it seems; better one command than a cut one.
    return [{ text: whole, start: 0, end: lines.length }];
  }
  finish(lines.length);
  const last = commands.at(-1);
  const rest = joinNote(comments);
  if (last && rest) {
    last.note = last.note ? `${last.note}\n${rest}` : rest;
  }
  return commands;
}
