/** A command as it stands in a code block; lines are counted from the block's first line. */
export interface CommandDraft {
  text: string;
  language?: string;
  note?: string;
  expectedOutput?: string;
  /** True for JSON between commands, which is not to be run. */
  isData?: boolean;
  start: number;
  end: number;
}

/** Strips the mark of a comment: `# 1. Stop it` becomes `1. Stop it`. */
export function commentText(line: string): string {
  return line
    .trim()
    .replace(/^(?:#+|--|\/\/|REM\b|::)\s?/, '')
    .replace(/^-{3,}$/, '')
    .trim();
}

/** Joins comment lines to a note; `undefined` when nothing is left. */
export function joinNote(lines: readonly string[]): string | undefined {
  const text = lines.map(commentText).join('\n').trim();
  return text === '' ? undefined : text;
}

/** Output without blank lines around it; `undefined` when nothing is left. */
export function joinOutput(lines: readonly string[]): string | undefined {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]?.trim() === '') {
    start += 1;
  }
  while (end > start && lines[end - 1]?.trim() === '') {
    end -= 1;
  }
  return start === end ? undefined : lines.slice(start, end).join('\n');
}
