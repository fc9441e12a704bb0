import { appendDefinitions, References } from '../text/references';
import { dedent, indentOf } from '../text/dedent';
import { escapePlaceholderTags } from '../text/escapePlaceholderTags';
import { LineSpan } from './node';

/** Takes HTML comments of several lines out, outside of code. */
function isOnlyComment(text: string): boolean {
  return (
    /^\s*<!--/.test(text) && text.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
  );
}

/**
 * The author's text of some lines, ready to be rendered by itself: dedented,
 * with the link definitions it uses, without comments, and with placeholders
 * that would be taken for HTML escaped. Empty where only comments stand.
 */
export function markdownSlice(
  lines: readonly string[],
  span: LineSpan,
  references: References,
): string {
  const slice = lines.slice(span.start, span.end);
  const width = indentOf(slice.find(line => line.trim() !== '') ?? '');
  const isCode = width >= 4;
  const text = dedent(
    slice,
    isCode ? Math.min(width, leastIndent(slice)) : width,
  ).join('\n');
  if (isOnlyComment(text)) {
    return '';
  }
  const escaped = escapePlaceholderTags(text);
  return appendDefinitions(escaped.trimEnd().replace(/^\n+/, ''), references);
}

function leastIndent(lines: readonly string[]): number {
  return lines
    .filter(line => line.trim() !== '')
    .reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
}
