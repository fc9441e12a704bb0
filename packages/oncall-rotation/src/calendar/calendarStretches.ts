import { CalendarEntry, CalendarLayer, Interval, Stretch } from '../model';
import { pushActiveTime } from '../resolve/pushActiveTime';
import { offStretch, onStretch } from '../resolve/stretchOf';
import { calendarParts } from './calendarParts';

/** Index of the first part that ends after an instant. */
function firstAfter(parts: readonly CalendarEntry[], at: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.end ?? Infinity) > at) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function pushParts(
  parts: readonly CalendarEntry[],
  active: Interval,
  out: Stretch[],
) {
  let { start } = active;
  for (let i = firstAfter(parts, start); start < active.end; i += 1) {
    const part = parts[i];
    const opens = Math.min(part?.start ?? Infinity, active.end);
    if (start < opens) {
      out.push(offStretch(start, opens, 'not-in-calendar'));
      start = opens;
    }
    if (part && start < active.end) {
      const end = Math.min(part.end, active.end);
      out.push(
        part.users.length === 0
          ? offStretch(start, end, 'nobody-on-purpose')
          : onStretch(start, end, part.users, undefined),
      );
      start = end;
    }
  }
}

/**
 * A layer by its calendar alone, before overrides. The stretches fill the
 * range, and cost as much as there are of them, however long the calendar is.
 */
export function calendarStretches(
  layer: CalendarLayer,
  range: Interval,
): Stretch[] {
  const out: Stretch[] = [];
  const { effectiveFrom = -Infinity, effectiveUntil = Infinity } = layer;
  pushActiveTime(range, [effectiveFrom, effectiveUntil], out, active =>
    pushParts(calendarParts(layer.calendar), active, out),
  );
  return out;
}
