import { SectionKind, SeverityLevel } from '../model';
import { plainText } from '../text/plainText';
import { SectionNode } from '../tree/section';
import { severityOfCell } from './severity';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const LEVEL_COLUMN =
  /^(?:sev(?:erity)?(?: levels?)?|level|priority|class|incident level|p|name)$/;
const MEANING_COLUMN =
  /meaning|description|definition|criteria|examples?|impact|condition|what/;
const RESPONSE_COLUMN = /respon[sd]|\bsla\b|time|acknowledge|target|notif/;
/** Labels that only a severity has; words such as `error` need a heading that says so. */
const UNMISTAKABLE = /\b(?:sev(?:erity)?[\s_-]?[0-5]|[ps][0-5])\b/i;

function readTable(
  table: NamedTable,
  section: SectionNode,
  isSeveritySection: boolean,
): SeverityLevel[] {
  const level = columnOf(table, LEVEL_COLUMN);
  if (
    level !== 0 ||
    table.columns.some(name => /^alerts?\b|runbook/.test(name))
  ) {
    return [];
  }
  const response = columnOf(table, RESPONSE_COLUMN, [level]);
  const named = columnOf(table, MEANING_COLUMN, [level, response]);
  const meaning =
    named === -1
      ? table.columns.findIndex(
          (_, index) => index !== level && index !== response,
        )
      : named;
  if (meaning === -1) {
    return [];
  }
  const rows = table.rows.flatMap(row => {
    const label = plainText(row.cells[level] ?? '');
    const found = severityOfCell(label);
    const isLevel =
      found &&
      (isSeveritySection || UNMISTAKABLE.test(label)) &&
      label.length <= 40;
    return isLevel
      ? [
          {
            level: found.severity,
            label,
            meaning: (row.cells[meaning] ?? '').trim(),
            response: (row.cells[response] ?? '').trim() || undefined,
            sectionAnchor: section.anchor,
            line: row.line + 1,
            endLine: row.line + 1,
          },
        ]
      : [];
  });
  return rows.length >= 2 && rows.length >= table.rows.length - 1 ? rows : [];
}

/** Finds the severity matrix. */
export function recogniseSeverities(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  for (const section of view.sections) {
    const isSeveritySection = found.kinds.get(section) === 'severities';
    for (const table of tablesOf(section, view)) {
      const severities = readTable(table, section, isSeveritySection);
      if (severities.length > 0) {
        const kinds = new Map<SectionNode, SectionKind>(found.kinds);
        kinds.set(section, 'severities');
        return { severities, kinds };
      }
    }
  }
  return {};
}
