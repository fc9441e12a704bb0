import { closesFence, FenceOpening, readFenceOpening } from './fences';

/** A fence that its author did not close. */
export interface UnclosedFence {
  /** Index of the opening line. */
  line: number;
  /** Index of the line that was turned into the closing fence, when there was one. */
  closedAt?: number;
}

interface OpenFence extends FenceOpening {
  line: number;
  indent: string;
  /** Index of the first line that looks like a heading and follows a blank line. */
  heading?: number;
}

function looksLikeHeading(line: string, fence: OpenFence): boolean {
  // One `#` starts a comment in most languages; two or more hardly ever do.
  return fence.info === ''
    ? /^#{1,6} \S/.test(line)
    : /^#{2,6} [\p{L}\d`"*]/u.test(line);
}

function isNestedExample(fence: OpenFence): boolean {
  return /^(?:markdown|md|mdx|gfm)\b/i.test(fence.info);
}

/**
 * Closes fences that swallow the headings below them. `lines` is changed in
 * place: the blank line before the heading becomes the closing fence, so that
 * line numbers stay true.
 */
export function recoverFences(lines: string[]): UnclosedFence[] {
  const found: UnclosedFence[] = [];
  let open: OpenFence | undefined;
  const closeBeforeHeading = (fence: OpenFence): number | undefined => {
    const closedAt =
      fence.heading === undefined ? undefined : fence.heading - 1;
    found.push({ line: fence.line, closedAt });
    if (closedAt !== undefined) {
      lines[closedAt] = fence.indent + fence.marker.repeat(fence.length);
    }
    return closedAt;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    // Within a fence only one that has seen a heading asks for another opening.
    const opening =
      open === undefined || open.heading !== undefined
        ? readFenceOpening(line)
        : undefined;
    if (!open) {
      if (opening) {
        const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
        open = { ...opening, line: index, indent };
      }
    } else if (closesFence(line, open)) {
      open = undefined;
    } else if (
      opening &&
      opening.info !== '' &&
      opening.marker === open.marker &&
      open.heading !== undefined &&
      !isNestedExample(open)
    ) {
      // A new block starts inside a block that has seen a heading: the first
      // one was never closed. Read on from the heading.
      const closedAt: number | undefined = closeBeforeHeading(open);
      open = undefined;
      index = closedAt ?? index;
    } else if (
      open.heading === undefined &&
      (lines[index - 1] ?? '').trim() === '' &&
      looksLikeHeading(line, open)
    ) {
      open.heading = index;
    }
    if (open && index === lines.length - 1) {
      const closedAt: number | undefined = closeBeforeHeading(open);
      open = undefined;
      index = closedAt ?? index;
    }
  }
  return found;
}
