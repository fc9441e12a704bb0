import { LayerNow } from 'backstage-plugin-runbook-common';
import { nextHandoff, onCallAt, Rotation, shiftsAt } from 'oncall-rotation';

/** Who is on call in each layer at an instant, since when, and who is next. */
export function layersNow(rotation: Rotation, at: number): LayerNow[] {
  const shifts = shiftsAt(rotation, at);
  return onCallAt(rotation, at).layers.map(now => {
    const next = nextHandoff(rotation, at, { layer: now.layer });
    return {
      layer: now.layer,
      state: now.state,
      ...(now.reason !== undefined && { reason: now.reason }),
      people: now.users.map(user => {
        const shift = shifts.find(
          one => one.layer === now.layer && one.user === user,
        );
        return {
          user,
          ...(shift && sinceUntil(shift, at)),
          via: [...(shift?.via ?? now.via)],
        };
      }),
      ...(next && {
        next: { at: new Date(next.at).toISOString(), people: [...next.to] },
      }),
    };
  });
}

/** An end beyond what was looked at is no end in sight. */
const IN_SIGHT = 399 * 24 * 60 * 60 * 1000;

function sinceUntil(
  { start, end }: { start: number; end: number },
  at: number,
) {
  return {
    ...(at - start < IN_SIGHT && { since: new Date(start).toISOString() }),
    ...(end - at < IN_SIGHT && { until: new Date(end).toISOString() }),
  };
}
