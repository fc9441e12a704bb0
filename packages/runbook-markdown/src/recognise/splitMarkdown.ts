import { Block } from '../model';
import { markdownSlice } from '../tree/markdownSlice';
import { LineSpan } from '../tree/node';
import { DocumentView } from './view';

/** The text of some lines as a block; none where only comments stand. */
export function markdownBlock(span: LineSpan, view: DocumentView): Block[] {
  const isBlank = (line: number) => (view.lines[line] ?? '').trim() === '';
  let { start, end } = span;
  while (start < end && isBlank(start)) {
    start += 1;
  }
  while (start < end && isBlank(end - 1)) {
    end -= 1;
  }
  const markdown =
    start < end
      ? markdownSlice(view.source, { start, end }, view.references)
      : '';
  return markdown === ''
    ? []
    : [{ type: 'markdown', markdown, line: start + 1, endLine: end }];
}

/** Puts `blocks` in the place of some lines of text, and leaves the text around them. */
export function splitMarkdown(
  content: readonly Block[],
  span: LineSpan,
  blocks: readonly Block[],
  view: DocumentView,
): Block[] {
  return content.flatMap((block): Block[] => {
    const holds =
      block.type === 'markdown' &&
      block.line - 1 <= span.start &&
      block.endLine >= span.end;
    return holds
      ? [
          ...markdownBlock({ start: block.line - 1, end: span.start }, view),
          ...blocks,
          ...markdownBlock({ start: span.end, end: block.endLine }, view),
        ]
      : [block];
  });
}
