import type { Token } from 'markdown-it';
import { ItemNode, LineSpan, ListNode, TableNode, TreeNode } from './node';

/** Index of the token that closes the one at `open`. */
function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) {
      return index;
    }
  }
  return tokens.length - 1;
}

function readTable(
  tokens: readonly Token[],
  from: number,
  to: number,
  span: LineSpan,
): TableNode {
  const table: TableNode = { type: 'table', ...span, header: [], rows: [] };
  let cells: string[] = [];
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    if (token?.type === 'tr_open') {
      cells = [];
      const line = token.map?.[0] ?? span.start;
      if (line === span.start) {
        table.header = cells;
      } else {
        table.rows.push({ cells, line });
      }
    } else if (token?.type === 'inline') {
      cells.push(token.content);
    }
  }
  return table;
}

function readItem(
  tokens: readonly Token[],
  from: number,
  to: number,
  ordered: boolean,
): ItemNode {
  const token = tokens[from];
  const [start, end] = token?.map ?? [0, 0];
  const item: ItemNode = {
    start,
    end,
    nodes: readNodes(tokens, from + 1, to),
  };
  if (ordered && token?.info) {
    item.number = Number.parseInt(token.info, 10);
  }
  const [first] = item.nodes;
  const box =
    first?.type === 'paragraph' && first.text.startsWith('[')
      ? /^\[([ xX])\](?:\s+|$)/.exec(first.text)
      : null;
  if (first?.type === 'paragraph' && box) {
    item.checked = box[1] !== ' ';
    first.text = first.text.slice(box[0].length);
  }
  return item;
}

function readList(
  tokens: readonly Token[],
  from: number,
  to: number,
  span: LineSpan,
): ListNode {
  const ordered = tokens[from]?.type === 'ordered_list_open';
  const list: ListNode = { type: 'list', ...span, ordered, items: [] };
  for (let index = from + 1; index < to; index += 1) {
    const close = closingIndex(tokens, index);
    list.items.push(readItem(tokens, index, close, ordered));
    index = close;
  }
  return list;
}

/**
 * Nodes of the tokens from `from` up to, without, `to`. Headings within a list
 * or quote start no section; they belong to the Markdown around them.
 */
export function readNodes(
  tokens: readonly Token[],
  from: number,
  to: number,
): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token?.map) {
      continue;
    }
    const [start, end] = token.map;
    const span: LineSpan = { start, end };
    const close = token.nesting === 1 ? closingIndex(tokens, index) : index;
    const inline = tokens[index + 1];
    switch (token.type) {
      case 'heading_open':
        nodes.push({
          type: 'heading',
          start,
          end,
          level: Number(token.tag.slice(1)),
          text: inline?.content ?? '',
        });
        break;
      case 'paragraph_open':
        nodes.push({
          type: 'paragraph',
          start,
          end,
          text: inline?.content ?? '',
        });
        break;
      case 'fence':
      case 'code_block':
        nodes.push({
          type: 'code',
          start,
          end,
          fenced: token.type === 'fence',
          language: (
            /^[^\s{,]+/.exec(token.info.trim())?.[0] ?? ''
          ).toLowerCase(),
          text: token.content.replace(/\n$/, ''),
          textStart: token.type === 'fence' ? start + 1 : start,
        });
        break;
      case 'table_open':
        nodes.push(readTable(tokens, index, close, span));
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        nodes.push(readList(tokens, index, close, span));
        break;
      case 'blockquote_open':
        nodes.push({ type: 'quote', start, end });
        break;
      case 'html_block':
        nodes.push({ type: 'html', start, end });
        break;
      case 'hr':
        nodes.push({ type: 'rule', start, end });
        break;
      default:
        nodes.push({ type: 'definitions', start, end });
    }
    index = close;
  }
  return nodes;
}
