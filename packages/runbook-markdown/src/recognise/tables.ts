import { TableNode, TableRow, TreeNode } from '../tree/node';
import { plainText } from '../text/plainText';
import { SectionNode } from '../tree/section';
import { readHtmlTables } from '../tree/htmlTables';
import { DocumentView } from './view';

/** A table with its column names as plain lower-case text. */
export interface NamedTable extends TableNode {
  columns: string[];
}

const NONE: readonly NamedTable[] = [];
/** Most recognisers look at the tables; those of a section are read once. */
const known = new WeakMap<SectionNode, readonly NamedTable[]>();

/** Tables of a section's own content, Markdown or HTML. */
export function tablesOf(
  section: SectionNode,
  view: DocumentView,
): readonly NamedTable[] {
  if (!mayHoldTable(section)) {
    return NONE;
  }
  let tables = known.get(section);
  if (!tables) {
    tables = readTables(section, view);
    known.set(section, tables);
  }
  return tables;
}

/** A loop without a function to call: it is asked of each section by all who look at tables. */
function mayHoldTable({ nodes }: SectionNode): boolean {
  for (const { type } of nodes) {
    if (type === 'table' || type === 'html') {
      return true;
    }
  }
  return false;
}

function readTables(section: SectionNode, view: DocumentView): NamedTable[] {
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
