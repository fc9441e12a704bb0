import { CodeNode, OpaqueNode, TreeNode } from './node';

/** What {@link visitInline} calls. */
export interface InlineVisitor {
  /** Inline Markdown and the line it starts on, counted from 1. */
  text(markdown: string, line: number): void;
  /** A node that is no inline Markdown. */
  other(node: OpaqueNode | CodeNode): void;
}

/** Goes through a node and all in it, in the order of the source. */
export function visitInline(node: TreeNode, visitor: InlineVisitor): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      visitor.text(node.text, node.start + 1);
      break;
    case 'table':
      for (const cell of node.header) {
        visitor.text(cell, node.start + 1);
      }
      for (const row of node.rows) {
        for (const cell of row.cells) {
          visitor.text(cell, row.line + 1);
        }
      }
      break;
    case 'list':
      for (const item of node.items) {
        for (const child of item.nodes) {
          visitInline(child, visitor);
        }
      }
      break;
    default:
      visitor.other(node);
  }
}
