import { RotationRow, SectionKind } from '../model';
import { plainText } from '../text/plainText';
import { SectionNode } from '../tree/section';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const PERIOD =
  /^(?:weeks?(?: of| starting| beginning)?|dates?|period|month|shift|sprint|when|from|start(?: date)?|starting|days?|week commencing|kw|woche)$/;
const LAYER =
  /\b(?:primary|secondary|tertiary|backup|on-?call|escalation|shadow|engineer|responder|who|person|first line|second line|lead|manager)\b/;
/** Layers that only a rotation has; a date beside "Who" may be anything. */
const UNMISTAKABLE =
  /\b(?:primary|secondary|tertiary|backup|on-?call|shadow|first line|second line)\b/;
/** Columns of a revision history or a log of past events. */
const NOT_ROTATION =
  /\b(?:author|changes?|notes?|version|description|revision|summary|what|why|reason|subject|reviewer|incident|duration|comment|release|event|action|task|status)\b/;
const PERIOD_CELL =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function readTable(
  table: NamedTable,
  section: SectionNode,
  isRotationSection: boolean,
): RotationRow[] {
  const period = columnOf(table, PERIOD);
  const layers = table.columns.flatMap((name, index) =>
    index !== period && LAYER.test(name) ? [index] : [],
  );
  if (
    period === -1 ||
    layers.length === 0 ||
    !(
      isRotationSection ||
      layers.some(index => UNMISTAKABLE.test(table.columns[index] ?? ''))
    ) ||
    table.columns.some(name => NOT_ROTATION.test(name))
  ) {
    return [];
  }
  const end = columnOf(table, /^(?:to|until|end(?: date)?|ending)$/);
  return table.rows.flatMap(row => {
    const from = plainText(row.cells[period] ?? '');
    const to = end === -1 ? '' : plainText(row.cells[end] ?? '');
    const assignments = layers.flatMap(index => {
      const person = plainText(row.cells[index] ?? '');
      return person === ''
        ? []
        : [{ layer: plainText(table.header[index] ?? ''), person }];
    });
    return PERIOD_CELL.test(from) && assignments.length > 0
      ? [
          {
            period: to ? `${from} – ${to}` : from,
            assignments,
            sectionAnchor: section.anchor,
            line: row.line + 1,
            endLine: row.line + 1,
          },
        ]
      : [];
  });
}

/** Finds the rows of an on-call rotation. */
export function recogniseRotation(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  let kinds: Map<SectionNode, SectionKind> | undefined;
  const rotation: RotationRow[] = [];
  for (const section of view.sections) {
    const kind = found.kinds.get(section);
    if (kind !== 'revisions' && kind !== 'escalation') {
      const rows = tablesOf(section, view).flatMap(table =>
        readTable(table, section, kind === 'rotation'),
      );
      if (rows.length > 0) {
        kinds ??= new Map(found.kinds);
        kinds.set(section, 'rotation');
        rotation.push(...rows);
      }
    }
  }
  return { rotation, kinds: kinds ?? found.kinds };
}
