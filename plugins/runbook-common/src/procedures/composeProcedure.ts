import { ProcedureContent } from './content';

/** A procedure as a part of a Markdown document. @public */
export interface ComposedProcedure {
  /** Its section, with its heading. */
  markdown: string;
  /** Lines above the author's own first line. */
  linesBefore: number;
}

/**
 * A procedure as the section of a Markdown runbook that says the same. Headings
 * in its text are moved below its own, and the line count of the text stays.
 *
 * @param level - of the procedure's own heading
 * @public
 */
export function composeProcedure(
  {
    title,
    when,
    markdown,
  }: Pick<ProcedureContent, 'title' | 'when' | 'markdown'>,
  level: number = 2,
): ComposedProcedure {
  const head = [
    `${'#'.repeat(level)} ${title}`,
    '',
    ...(when ? [`**When to use:** ${when.replace(/\s*\n\s*/g, ' ')}`, ''] : []),
  ];
  const body = belowLevel(markdown.replace(/\r\n?/g, '\n'), level);
  return {
    markdown: `${[...head, body].join('\n').trimEnd()}\n`,
    linesBefore: head.length,
  };
}

/** A heading line, with its text without closing marks. */
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)[ \t]*(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const UNDERLINE = /^ {0,3}(=+|-{2,})[ \t]*$/;
/** What cannot be the text of an underlined heading: lists, quotes, tables. */
const OTHER = /^ {0,3}(?:[-*+>|#]|\d+[.)]|`{3}|~{3})|^\s*$|^ {4}/;

interface Heading {
  line: number;
  level: number;
  text: string;
  /** Whether its level is told by the line below. */
  underlined: boolean;
}

function belowLevel(text: string, level: number): string {
  const lines = text.split('\n');
  const headings = headingsOf(lines);
  const top = Math.min(...headings.map(heading => heading.level));
  const shift = Math.max(0, level + 1 - top);
  if (headings.length === 0 || shift === 0) {
    return text;
  }
  for (const heading of headings) {
    const marks = '#'.repeat(Math.min(6, heading.level + shift));
    lines[heading.line] = `${marks} ${heading.text}`.trimEnd();
    if (heading.underlined) {
      lines[heading.line + 1] = '';
    }
  }
  return lines.join('\n');
}

function headingsOf(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const marks = FENCE.exec(line);
    if (fence !== undefined) {
      if (marks?.[1]?.startsWith(fence) && marks[2]?.trim() === '') {
        fence = undefined;
      }
      return;
    }
    if (marks?.[1]) {
      fence = marks[1];
      return;
    }
    const atx = HEADING.exec(line);
    if (atx?.[1]) {
      headings.push({
        line: index,
        level: atx[1].length,
        text: atx[2] ?? '',
        underlined: false,
      });
      return;
    }
    const below = UNDERLINE.exec(lines[index + 1] ?? '');
    // Of a paragraph of several lines the last would be cut off: left alone.
    const isAlone = index === 0 || lines[index - 1]?.trim() === '';
    if (below?.[1] && isAlone && !OTHER.test(line)) {
      headings.push({
        line: index,
        level: below[1].startsWith('=') ? 1 : 2,
        text: line.trim(),
        underlined: true,
      });
    }
  });
  return headings;
}
