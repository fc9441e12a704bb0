import { ConflictSide } from '../model';

/** One side of a conflict: lines `start` up to, without, `end`. */
export interface ConflictRegion extends ConflictSide {
  start: number;
  end: number;
}

/** An unresolved merge conflict; line indices of its markers. */
export interface Conflict {
  start: number;
  end: number;
  markers: number[];
  sides: ConflictRegion[];
}

/** The side that starts below a separator; `undefined` for any other line. */
function readSeparator(
  line: string,
  current: ConflictSide,
): ConflictSide | undefined {
  if (current.side === 'ours' && /^\|{7}(?: |$)/.test(line)) {
    return { side: 'base', label: line.slice(7).trim() };
  }
  return current.side !== 'theirs' && /^={7}[ \t]*$/.test(line)
    ? { side: 'theirs', label: '' }
    : undefined;
}

function readOne(
  lines: readonly string[],
  start: number,
): Conflict | undefined {
  const sides: ConflictRegion[] = [];
  const markers = [start];
  let side: ConflictSide = {
    side: 'ours',
    label: (lines[start] ?? '').slice(7).trim(),
  };
  let from = start + 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = readSeparator(line, side);
    if (next) {
      sides.push({ ...side, start: from, end: index });
      markers.push(index);
      side = next;
      from = index + 1;
    } else if (/^>{7}(?: |$)/.test(line) && side.side === 'theirs') {
      const label = line.slice(7).trim();
      sides.push({ side: 'theirs', label, start: from, end: index });
      markers.push(index);
      return { start, end: index, markers, sides };
    } else if (/^<{7}(?: |$)/.test(line)) {
      return undefined;
    }
  }
  return undefined;
}

/** Finds the complete conflicts that git has left in the text, in one pass. */
export function readConflicts(lines: readonly string[]): Conflict[] {
  const conflicts: Conflict[] = [];
  // Without an end marker further down no conflict can be complete.
  const lastEnd = lines.findLastIndex(
    line => line.startsWith('>>>>>>>') && /^>{7}(?: |$)/.test(line),
  );
  for (let index = 0; index < lastEnd; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('<<<<<<<') && /^<{7}(?: |$)/.test(line)) {
      const conflict = readOne(lines, index);
      if (conflict) {
        conflicts.push(conflict);
        index = conflict.end;
      }
    }
  }
  return conflicts;
}
