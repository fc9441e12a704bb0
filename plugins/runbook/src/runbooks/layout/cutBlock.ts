import { Block } from 'runbook-markdown';

/** A block with the lines in the middle taken out of it. */
export interface CutBlock {
  before?: Block;
  middle: Block;
  after?: Block;
}

/**
 * Takes the table, list or paragraph that has the given lines out of a block;
 * undefined where the block has none of them. A list of steps is taken whole:
 * it is never text and list at once.
 */
export function cutBlock(
  block: Block,
  lines: readonly number[],
): CutBlock | undefined {
  const inside = lines.filter(
    line => line >= block.line && line <= block.endLine,
  );
  if (inside.length === 0) {
    return undefined;
  }
  if (block.type !== 'markdown') {
    return { middle: block };
  }
  const all = block.markdown.split('\n');
  const height = block.endLine - block.line + 1;
  // Targets of reference links stand below the author's own lines; each piece needs them.
  const targets = all.slice(height);
  const text = all.slice(0, height);
  const isBlank = (index: number) => (text[index] ?? '').trim() === '';
  let from = Math.min(...inside) - block.line;
  let to = Math.max(...inside) - block.line;
  while (from > 0 && !isBlank(from - 1)) {
    from -= 1;
  }
  while (to < text.length - 1 && !isBlank(to + 1)) {
    to += 1;
  }
  const piece = (start: number, end: number): Block | undefined => {
    let [first, last] = [start, end - 1];
    while (first <= last && isBlank(first)) {
      first += 1;
    }
    while (last > first && isBlank(last)) {
      last -= 1;
    }
    return first > last
      ? undefined
      : {
          type: 'markdown',
          markdown: [...text.slice(first, last + 1), ...targets].join('\n'),
          line: block.line + first,
          endLine: block.line + last,
        };
  };
  return {
    before: piece(0, from),
    middle: piece(from, to + 1) ?? block,
    after: piece(to + 1, text.length),
  };
}
