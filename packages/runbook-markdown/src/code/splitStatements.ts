import { CommandDraft, joinNote, joinOutput } from './commandDraft';

/**
 * Splits SQL or PromQL without prompts into statements: blank lines and
 * comments separate them where a statement is complete.
 */
export function splitStatements(
  lines: readonly string[],
  language: string,
): CommandDraft[] {
  const isComment = (line: string) =>
    language === 'promql' ? /^\s*#/.test(line) : /^\s*--(?:\s|$)/.test(line);
  const commands: CommandDraft[] = [];
  let comments: string[] = [];
  let text: string[] = [];
  let start = 0;
  let depth = 0;
  const finish = (end: number) => {
    const command = joinOutput(text);
    if (command !== undefined) {
      commands.push({ text: command, note: joinNote(comments), start, end });
      comments = [];
    }
    text = [];
  };
  lines.forEach((line, index) => {
    const isOpen =
      depth > 0 ||
      (language === 'sql' &&
        text.length > 0 &&
        !/;\s*$/.test(text.at(-1) ?? '') &&
        lines.slice(index, index + 40).some(later => /;\s*$/.test(later)));
    if (line.trim() === '' && !isOpen) {
      finish(index);
      return;
    }
    if (isComment(line) && !isOpen) {
      finish(index);
      comments.push(line);
      return;
    }
    if (text.length === 0) {
      start = index;
    }
    text.push(line);
    const opened = line.match(/[({[]/g)?.length ?? 0;
    const closed = line.match(/[)}\]]/g)?.length ?? 0;
    depth = Math.max(0, depth + opened - closed);
  });
  finish(lines.length);
  const last = commands.at(-1);
  const rest = joinNote(comments);
  if (last && rest) {
    last.note = last.note ? `${last.note}\n${rest}` : rest;
  }
  return commands;
}
