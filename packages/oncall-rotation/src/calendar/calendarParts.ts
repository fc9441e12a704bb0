import { CalendarEntry } from '../model';

const known = new WeakMap<readonly CalendarEntry[], readonly CalendarEntry[]>();

/**
 * A calendar's entries without overlaps, by start: where several are at once,
 * one part with all of their people. Worked out once for each list.
 */
export function calendarParts(
  entries: readonly CalendarEntry[],
): readonly CalendarEntry[] {
  let parts = known.get(entries);
  if (!parts) {
    parts = withoutOverlaps(entries);
    known.set(entries, parts);
  }
  return parts;
}

function withoutOverlaps(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const begin = [...entries].sort((a, b) => a.start - b.start);
  const edges = [
    ...new Set(entries.flatMap(({ start, end }) => [start, end])),
  ].sort((a, b) => a - b);
  const parts: CalendarEntry[] = [];
  // Those that have begun and not ended, the earliest begun first.
  let open: CalendarEntry[] = [];
  let next = 0;
  edges.forEach((start, index) => {
    open = open.filter(({ end }) => end > start);
    for (let one = begin[next]; one?.start === start; one = begin[next]) {
      open.push(one);
      next += 1;
    }
    const end = edges[index + 1];
    if (end !== undefined && open.length > 0) {
      const users = new Set(open.flatMap(entry => entry.users));
      pushPart(parts, { start, end, users: [...users] });
    }
  });
  return parts;
}

/** Joins what only another entry's edge has cut. */
function pushPart(parts: CalendarEntry[], part: CalendarEntry) {
  const last = parts[parts.length - 1];
  if (last?.end === part.start && sameUsers(last.users, part.users)) {
    parts[parts.length - 1] = { ...last, end: part.end };
  } else {
    parts.push(part);
  }
}

function sameUsers(a: readonly string[], b: readonly string[]) {
  return a.length === b.length && a.every((user, index) => user === b[index]);
}
