import { appendDefinitions, References } from '../text/references';
import { dedent, indentOf } from '../text/dedent';
import { escapePlaceholderTags } from '../text/escapePlaceholderTags';
import { SourceLines } from '../source/sourceLines';
import { LineSpan } from './node';

/** Whether HTML comments, each of them closed, are all there is. */
function isOnlyComment(text: string): boolean {
  if (!text.includes('<!--')) {
    return false;
  }
  const trimmed = text.trim();
  let at = 0;
  while (at < trimmed.length) {
    const close = trimmed.startsWith('<!--', at)
      ? trimmed.indexOf('-->', at + 4)
      : -1;
    if (close === -1) {
      return false;
    }
    at = close + 3;
    while (/\s/.test(trimmed[at] ?? '')) {
      at += 1;
    }
  }
  return trimmed !== '';
}

/**
 * The author's text of some lines, ready to be rendered by itself: dedented,
 * with the link definitions it uses, without comments, and with placeholders
 * that would be taken for HTML escaped. Empty where only comments stand.
 */
export function markdownSlice(
  source: SourceLines,
  span: LineSpan,
  references: References,
): string {
  const text = dedented(source, span);
  if (isOnlyComment(text)) {
    return '';
  }
  const escaped = escapePlaceholderTags(text);
  const trimmed = escaped.trimEnd();
  return appendDefinitions(
    trimmed.startsWith('\n') ? trimmed.replace(/^\n+/, '') : trimmed,
    references,
  );
}

/** Lines without the indentation of the first that holds text; that of code is the least of all. */
function dedented(source: SourceLines, { start, end }: LineSpan): string {
  let first = start;
  while (first < end && (source.lines[first] ?? '').trim() === '') {
    first += 1;
  }
  const width = first < end ? indentOf(source.lines[first] ?? '') : 0;
  if (width === 0) {
    return source.between(start, end);
  }
  const slice = source.lines.slice(start, end);
  const isCode = width >= 4;
  return dedent(
    slice,
    isCode ? Math.min(width, leastIndent(slice)) : width,
  ).join('\n');
}

function leastIndent(lines: readonly string[]): number {
  return lines
    .filter(line => line.trim() !== '')
    .reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
}
