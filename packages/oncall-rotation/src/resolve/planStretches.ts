import { Instant, Interval, Stretch } from '../model';
import { activeWindows } from '../restrictions/activeWindows';
import { LayerPlan, participantIndex } from './layerPlan';
import { pushActiveTime } from './pushActiveTime';
import { gapStretch, offStretch, onStretch } from './stretchOf';

/** Turn `k` of the plan over a time that lies within the turn. */
function turnStretch(plan: LayerPlan, k: number, start: Instant, end: Instant) {
  const index = participantIndex(plan.layer, k);
  const slot = index === undefined ? undefined : plan.layer.participants[index];
  if (!slot) {
    return gapStretch(start, end, 'no-participants', k);
  }
  return slot.users.length === 0
    ? offStretch(start, end, 'nobody-on-purpose', k)
    : onStretch(start, end, slot.users, k);
}

/** Adds the turns over a time in which the restrictions leave the layer on. */
function pushTurns(plan: LayerPlan, window: Interval, out: Stretch[]) {
  let k = plan.turns.at(window.start);
  let start = window.start;
  while (start < window.end) {
    const next = plan.turns.start(k + 1);
    // A turn without length is consumed.
    if (next > start) {
      const end = Math.min(next, window.end);
      out.push(turnStretch(plan, k, start, end));
      start = end;
    }
    k += 1;
  }
}

/**
 * A layer of turns by its plan alone, before overrides: turns within restrictions within
 * the layer's effective time. The stretches fill the range.
 */
export function planStretches(plan: LayerPlan, range: Interval): Stretch[] {
  const out: Stretch[] = [];
  // Of a rotation that began long ago, the zone's table at its start is spared.
  const begun = plan.turns.at(range.start) >= 0;
  const begins = begun
    ? plan.activeFrom
    : Math.max(plan.activeFrom, plan.turns.start(0));
  pushActiveTime(range, [begins, plan.activeUntil], out, active =>
    pushActive(plan, active, out),
  );
  return out;
}

function pushActive(plan: LayerPlan, active: Interval, out: Stretch[]) {
  if (!plan.pattern) {
    pushTurns(plan, active, out);
    return;
  }
  let start = active.start;
  for (const window of activeWindows(plan.pattern, plan.zone, active)) {
    const opens = Math.max(window.start, active.start);
    const closes = Math.min(window.end, active.end);
    if (opens < closes) {
      if (start < opens) {
        out.push(offStretch(start, opens, 'outside-hours'));
      }
      pushTurns(plan, { start: opens, end: closes }, out);
      start = closes;
    }
  }
  if (start < active.end) {
    out.push(offStretch(start, active.end, 'outside-hours'));
  }
}
