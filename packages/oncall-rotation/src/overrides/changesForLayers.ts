import { Interval, LayerTimeline } from '../model';
import { unionOf } from '../local/unionOf';
import { Change, MadeChange } from './change';

/** The times in which every layer is off by its plan. */
function allOff(
  timelines: readonly LayerTimeline[],
  range: Interval,
): Interval[] {
  const on = timelines
    .flatMap(({ stretches }) => stretches.filter(s => s.state !== 'off'))
    .sort((a, b) => a.start - b.start);
  const off: Interval[] = [];
  let start = range.start;
  for (const span of unionOf(on)) {
    if (start < span.start) {
      off.push({ start, end: span.start });
    }
    start = span.end;
  }
  if (start < range.end) {
    off.push({ start, end: range.end });
  }
  return off;
}

function clippedTo(change: Change, spans: readonly Interval[]): Change[] {
  return spans
    .filter(span => span.start < change.end && span.end > change.start)
    .map(span => ({
      ...change,
      start: Math.max(span.start, change.start),
      end: Math.min(span.end, change.end),
    }));
}

/**
 * The changes that act on each layer, the earliest made first. A cover or an
 * add on the whole rotation acts on each layer while it is on, and on the first
 * layer while none is.
 */
export function changesForLayers(
  timelines: readonly LayerTimeline[],
  range: Interval,
  made: readonly MadeChange[],
): Change[][] {
  let idle: Interval[] | undefined;
  return timelines.map(({ layer }, index) =>
    made.flatMap(({ change, layer: only }): Change[] => {
      if (only !== undefined) {
        return only === layer ? [change] : [];
      }
      if (change.kind === 'replace' || change.kind === 'remove') {
        return [change];
      }
      idle ??= allOff(timelines, range);
      const whileOn = { ...change, onlyWhenOn: true };
      return index === 0 ? [...clippedTo(change, idle), whileOn] : [whileOn];
    }),
  );
}
