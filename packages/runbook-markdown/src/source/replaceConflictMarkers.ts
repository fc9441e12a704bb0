import { closesFence, FenceOpening, readFenceOpening } from './fences';
import { Conflict } from './readConflicts';

function firstTextLine(
  lines: readonly string[],
  from: number,
): string | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() !== '') {
      return line;
    }
  }
  return undefined;
}

/** Whether each line stands within a code fence, where a marker is a part of the code. */
function fencedLines(lines: readonly string[]): boolean[] {
  let open: FenceOpening | undefined;
  return lines.map(line => {
    const wasOpen = open !== undefined;
    if (open === undefined) {
      open = readFenceOpening(line);
    } else if (closesFence(line, open)) {
      open = undefined;
    }
    return wasOpen;
  });
}

/**
 * Takes the markers out of `lines`, in place: `=======` would make a heading of
 * the paragraph above it. A marker that no heading follows is kept as visible
 * text, so that a conflict within a section still shows where each side ends.
 */
export function replaceConflictMarkers(
  lines: string[],
  conflicts: readonly Conflict[],
): void {
  if (conflicts.length === 0) {
    return;
  }
  const isFenced = fencedLines(lines);
  for (const conflict of conflicts) {
    for (const marker of conflict.markers.filter(line => !isFenced[line])) {
      const next = firstTextLine(lines, marker + 1);
      const text = (lines[marker] ?? '').trim();
      const isCovered =
        next === undefined ||
        /^#{1,6}(?:\s|$)/.test(next) ||
        conflict.markers.some(other => lines[other] === next && other > marker);
      lines[marker] = isCovered ? '' : `\`${text}\``;
    }
  }
}
