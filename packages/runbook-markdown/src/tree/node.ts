/** Line indices, counted from 0; `end` is the first line after the node. */
export interface LineSpan {
  start: number;
  end: number;
}

/** A table as its cells' inline Markdown. */
export interface TableNode extends LineSpan {
  type: 'table';
  header: string[];
  rows: TableRow[];
}

/** One row below the header. */
export interface TableRow {
  cells: string[];
  line: number;
}

/** An item of a list. */
export interface ItemNode extends LineSpan {
  number?: number;
  checked?: boolean;
  nodes: TreeNode[];
}

/** A list of any kind. */
export interface ListNode extends LineSpan {
  type: 'list';
  ordered: boolean;
  items: ItemNode[];
}

/** Fenced or indented code. */
export interface CodeNode extends LineSpan {
  type: 'code';
  /** Info string, first word in lower case; empty where there is none. */
  language: string;
  fenced: boolean;
  text: string;
  /** Line index of the first line of `text`. */
  textStart: number;
}

/** A paragraph, as inline Markdown. */
export interface ParagraphNode extends LineSpan {
  type: 'paragraph';
  text: string;
}

/** A heading of the top level; it starts a section. */
export interface HeadingNode extends LineSpan {
  type: 'heading';
  level: number;
  text: string;
}

/** What only a renderer has to understand. `definitions` holds link definitions and other lines of no node. */
export interface OpaqueNode extends LineSpan {
  type: 'html' | 'quote' | 'rule' | 'definitions';
}

/** A block-level element of the source. */
export type TreeNode =
  | TableNode
  | ListNode
  | CodeNode
  | ParagraphNode
  | HeadingNode
  | OpaqueNode;
