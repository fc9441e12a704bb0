import { TreeNode } from './node';

/**
 * Adds a node for each run of lines that belongs to none, so that no line of
 * the source is lost: what is nested too deeply for the parser, for example.
 * Ends of nodes are moved back to their last line with text.
 */
export function fillGaps(
  nodes: readonly TreeNode[],
  lines: readonly string[],
  start: number,
  end: number,
): TreeNode[] {
  const result: TreeNode[] = [];
  let at = start;
  const isBlank = (line: number) => {
    const text = lines[line] ?? '';
    return text === '' || text.trim() === '';
  };
  const fill = (upTo: number) => {
    while (at < upTo) {
      if (isBlank(at)) {
        at += 1;
      } else {
        const from = at;
        while (at < upTo && !isBlank(at)) {
          at += 1;
        }
        result.push({ type: 'definitions', start: from, end: at });
      }
    }
  };
  for (const node of nodes) {
    fill(node.start);
    let last = Math.min(node.end, end);
    while (last > node.start + 1 && isBlank(last - 1)) {
      last -= 1;
    }
    node.end = last;
    result.push(node);
    at = Math.max(at, last);
  }
  fill(end);
  return result;
}
