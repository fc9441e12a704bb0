import { Procedure } from '../model';
import { inlineCommand, inlineCommands } from '../code/inlineCommands';
import { plainText } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { titleSlug } from '../tree/readSections';
import { SectionNode } from '../tree/section';
import { columnOf, NamedTable, TableRowCells, tablesOf } from './tables';
import { procedurePath } from './procedurePath';
import { DocumentView } from './view';

const COMMAND =
  /^(?:commands?|cmd|shell command|how|cli|run|command \/ .*|befehl|commande|comando)$/;

/** Commands in a cell; all code is one where the column is named so. */
export function commandsOfCell(
  cell: string,
  line: number,
  isCommandColumn: boolean,
  view: DocumentView,
) {
  if (!isCommandColumn) {
    return inlineCommands(cell, line, view);
  }
  return scanInline(cell).flatMap(span =>
    span.kind === 'code' && span.value.trim() !== ''
      ? [
          inlineCommand(
            span.value.replace(/^\$ /, '').replace(/\\\|/g, '|').trim(),
            'shell',
            line,
            view,
          ),
        ]
      : [],
  );
}

function readRow(
  row: TableRowCells,
  columns: { name: number; command: number; isExact: boolean },
  section: SectionNode,
  view: DocumentView,
): Procedure[] {
  const title = plainText(row.cells[columns.name] ?? '');
  const commands = commandsOfCell(
    row.cells[columns.command] ?? '',
    row.line,
    columns.isExact,
    view,
  );
  if (title === '' || commands.length === 0) {
    return [];
  }
  const line = row.line + 1;
  return [
    {
      anchor: view.anchors.take(titleSlug(title)),
      sectionAnchor: section.anchor,
      isSection: false,
      title,
      path: procedurePath(section, view, true),
      content: [{ type: 'commands', commands, line, endLine: line }],
      conflict: section.conflict,
      line,
      endLine: line,
    },
  ];
}

function readTable(
  table: NamedTable,
  section: SectionNode,
  view: DocumentView,
): Procedure[] {
  const command = columnOf(table, COMMAND);
  const name = table.columns.findIndex((_, index) => index !== command);
  // Rows of checks and steps belong together; see `actionTable`.
  const isTogether = /^(?:steps?|checks?|#|no\.?)$/.test(
    table.columns[name] ?? '',
  );
  if (command === -1 || name === -1 || isTogether) {
    return [];
  }
  const isExact =
    /^(?:commands?|cmd|shell command|befehl|commande|comando)$/.test(
      table.columns[command] ?? '',
    );
  return table.rows.flatMap(row =>
    readRow(row, { name, command, isExact }, section, view),
  );
}

/** Procedures that are rows of a table of tasks and commands. */
export function procedureTables(
  section: SectionNode,
  view: DocumentView,
): Procedure[] {
  return tablesOf(section, view).flatMap(table =>
    readTable(table, section, view),
  );
}
