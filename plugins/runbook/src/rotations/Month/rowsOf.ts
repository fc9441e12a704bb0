import { Interval } from 'oncall-rotation';
import { Block, LaneOfMonth, sameBlock } from './lanesOf';

/** Time between two handoffs of any layer, with who is on call in each. */
export interface MonthRow extends Interval {
  openStart: boolean;
  openEnd: boolean;
  /** No layer is on though somebody is meant to be on call. */
  isUncovered: boolean;
  /** By layer, in the order of lanes. */
  cells: readonly (Block | undefined)[];
}

/** The lanes that are layers. */
export function layersOf(lanes: readonly LaneOfMonth[]): LaneOfMonth[] {
  return lanes.filter(({ layer }) => layer !== undefined);
}

/** The month as a table: a row for each time in which nobody changes. */
export function rowsOf(
  lanes: readonly LaneOfMonth[],
  month: Interval,
): MonthRow[] {
  const blocks = lanes.flatMap(lane => lane.blocks);
  const layers = layersOf(lanes);
  const whole = lanes.find(({ layer }) => layer === undefined);
  const bounds = [
    ...new Set(blocks.flatMap(({ start, end }) => [start, end])),
  ].sort((a, b) => a - b);
  const rows: MonthRow[] = [];
  bounds.slice(0, -1).forEach((start, index) => {
    const end = bounds[index + 1]!;
    if (end <= month.start || start >= month.end) {
      return;
    }
    const cells = layers.map(lane =>
      lane.blocks.find(block => block.start <= start && block.end >= end),
    );
    const last = rows[rows.length - 1];
    const isUncovered =
      whole?.blocks.some(gap => gap.start <= start && gap.end >= end) === true;
    if (
      last &&
      last.end === start &&
      last.isUncovered === isUncovered &&
      sameCells(last.cells, cells)
    ) {
      rows[rows.length - 1] = { ...last, end };
    } else {
      rows.push({
        start,
        end,
        cells,
        isUncovered,
        openStart: false,
        openEnd: false,
      });
    }
  });
  return rows.map((row, index) => ({
    ...row,
    openStart: index === 0 && row.cells.some(cell => startsOpen(cell, row)),
    openEnd:
      index === rows.length - 1 && row.cells.some(cell => endsOpen(cell, row)),
  }));
}

function sameCells(a: MonthRow['cells'], b: MonthRow['cells']): boolean {
  return a.every((cell, index) => {
    const other = b[index];
    return cell && other ? sameBlock(cell, other) : cell === other;
  });
}

function startsOpen(cell: Block | undefined, row: Interval): boolean {
  return cell?.openStart === true && cell.start === row.start;
}

function endsOpen(cell: Block | undefined, row: Interval): boolean {
  return cell?.openEnd === true && cell.end === row.end;
}
