import { TableNode, TableRow, TreeNode } from '../tree/node';
import { plainText } from '../text/plainText';
import { SectionNode } from '../tree/section';
import { readHtmlTables } from '../tree/htmlTables';
import { DocumentView } from './view';

/** A table with its column names as plain lower-case text. */
export interface NamedTable extends TableNode {
  columns: string[];
}

/** Tables of a section's own content, Markdown or HTML. */
export function tablesOf(
  section: SectionNode,
  view: DocumentView,
): NamedTable[] {
  if (
    !section.nodes.some(node => node.type === 'table' || node.type === 'html')
  ) {
    return [];
  }
  return section.nodes
    .flatMap(node => tablesOfNode(node, section, view))
    .map(table => ({
      ...table,
      columns: table.header.map(cell => plainText(cell).toLowerCase()),
    }));
}

function tablesOfNode(
  node: TreeNode,
  section: SectionNode,
  view: DocumentView,
): TableNode[] {
  if (node.type === 'table') {
    return [node];
  }
  return node.type === 'html'
    ? readHtmlTables(view.lines, node, section.end)
    : [];
}

/** A row of a table. */
export type TableRowCells = TableRow;

/** Index of the first column whose name fits; `-1` where none does. */
export function columnOf(
  table: NamedTable,
  pattern: RegExp,
  except: readonly number[] = [],
): number {
  return table.columns.findIndex(
    (name, index) => !except.includes(index) && pattern.test(name),
  );
}
