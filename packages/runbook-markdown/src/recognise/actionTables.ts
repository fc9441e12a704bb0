import { Block, Step } from '../model';
import { plainText } from '../text/plainText';
import { inlineMarkdown } from '../tree/readBlocks';
import { SectionNode } from '../tree/section';
import { commandsOfCell } from './procedureTables';
import { splitMarkdown } from './splitMarkdown';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView } from './view';

/** What each row of the table is for. */
const STEP =
  /^(?:steps?|checks?|#|no\.?|symptoms?|problem|issue|error|failure|cen[aá]rio|escenario|scénario|s[ií]ntomas?|symptômes?|problem[ae]|problème|schritt|症状|问题|場面|场景|現象)$/;
/** What goes wrong stands in the second column where the first one groups the rows. */
const GROUPED = /^(?:symptoms?|problem|issue|error|failure)$/;
const ACTION =
  /^(?:(?:next |first |immediate |recommended |quick )?(?:actions?|checks?|steps?|fix(?:es)?)(?: ?[\/&] ?(?:actions?|commands?|checks?|steps?))?|what to do|commands?(?: \/ .*)?|how|resolution|remediation|mitigation|solution|(?:ação|acción|action)(?: (?:recomendada|recommandée))?|ações|acciones|solución|solução|solution|maßnahmen?|対応|対処|处理|处理方法|解决|解决方法)$/;

/** The column that says what each row is for; `-1` where none does. */
function stepColumn({ columns }: NamedTable): number {
  if (STEP.test(columns[0] ?? '')) {
    return 0;
  }
  return GROUPED.test(columns[1] ?? '') ? 1 : -1;
}

/**
 * The table of steps, checks or symptoms and what to do about each, that makes
 * its section one procedure. Rows of a table of tasks and commands are
 * procedures of their own.
 */
export function actionTable(
  section: SectionNode,
  view: DocumentView,
): NamedTable | undefined {
  return tablesOf(section, view).find(table => {
    const step = stepColumn(table);
    return (
      step !== -1 &&
      table.rows.length >= 2 &&
      columnOf(table, ACTION, [step]) !== -1
    );
  });
}

function rowSteps(table: NamedTable, view: DocumentView): Step[] {
  const step = Math.max(0, stepColumn(table));
  const action = columnOf(table, /^(?:commands?(?: \/ .*)?|how)$/, [step]);
  // Below "Command / artifact" code may be a file as well.
  const isExact = !table.columns[action]?.includes('/');
  return table.rows.map((row, index) => {
    const first = row.cells[step] ?? '';
    const commands =
      action === -1
        ? []
        : commandsOfCell(row.cells[action] ?? '', row.line, isExact, view);
    const line = row.line + 1;
    return {
      number: index + 1,
      text: inlineMarkdown(first, view) || plainText(first),
      content:
        commands.length > 0
          ? [{ type: 'commands', commands, line, endLine: line }]
          : [],
      inlineCommands: [],
      line,
      endLine: line,
    };
  });
}

/**
 * A section's content with the rows of its table as steps, so that their
 * commands can be copied. A table without a column of commands reads better as
 * it is.
 */
export function withTableSteps(
  content: readonly Block[],
  table: NamedTable,
  view: DocumentView,
): Block[] {
  const items = rowSteps(table, view);
  if (!items.some(item => item.content.length > 0)) {
    return [...content];
  }
  const line = table.start + 1;
  const steps: Block = {
    type: 'steps',
    ordered: true,
    items,
    line,
    endLine: table.end,
  };
  return splitMarkdown(content, table, [steps], view);
}
