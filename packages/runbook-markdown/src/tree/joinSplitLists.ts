import { ListNode, TreeNode } from './node';

/** More blocks than this between two lists are a text of their own. */
const MAX_BETWEEN = 6;

function goesOn(
  list: ListNode,
  next: ListNode,
  between: readonly TreeNode[],
): boolean {
  const last = list.items.at(-1)?.number;
  const first = next.items[0]?.number;
  if (last === undefined || first === undefined) {
    return false;
  }
  // `1.` again and again, with a fence in between, is a list that its author
  // meant to go on.
  const isRestarted =
    first === 1 &&
    last === 1 &&
    list.items.length === 1 &&
    between.every(node => node.type === 'code');
  return first === last + 1 || isRestarted;
}

function append(list: ListNode, nodes: readonly TreeNode[]): void {
  const item = list.items.at(-1);
  const end = nodes.at(-1)?.end;
  if (item && end !== undefined) {
    item.nodes.push(...nodes);
    item.end = end;
    list.end = end;
  }
}

/**
 * Puts an ordered list together again that code without indentation has split:
 * the code belongs to the step above it.
 */
export function joinSplitLists(nodes: readonly TreeNode[]): TreeNode[] {
  const result: TreeNode[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node?.type === 'list' && node.ordered) {
      let isSplit = false;
      for (;;) {
        const between: TreeNode[] = [];
        let at = index + 1;
        let next = nodes[at];
        while (
          next &&
          next.type !== 'list' &&
          next.type !== 'rule' &&
          between.length < MAX_BETWEEN
        ) {
          between.push(next);
          at += 1;
          next = nodes[at];
        }
        if (
          next?.type !== 'list' ||
          !next.ordered ||
          between.length === 0 ||
          !goesOn(node, next, between)
        ) {
          break;
        }
        append(node, between);
        node.items.push(...next.items);
        node.end = next.end;
        index = at;
        isSplit = true;
      }
      const after = nodes[index + 1];
      if (isSplit && after?.type === 'code') {
        append(node, [after]);
        index += 1;
      }
      numberSteps(node);
      result.push(node);
    } else if (node) {
      result.push(node);
    }
  }
  return result;
}

/** In a list of nothing but `1.` the numbers are counted, as every renderer does. */
function numberSteps(list: ListNode): void {
  const [first] = list.items;
  const start = first?.number ?? 1;
  if (list.items.every(item => item.number === start)) {
    list.items.forEach((item, index) => {
      item.number = start + index;
    });
  }
}
