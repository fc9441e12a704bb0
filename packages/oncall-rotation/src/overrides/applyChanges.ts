import { Instant, Stretch } from '../model';
import { gapStretch, onStretch } from '../resolve/stretchOf';
import { Change } from './change';

interface Outcome {
  readonly users: readonly string[];
  readonly via: readonly string[];
}

/**
 * The order is fixed: cover, then replace, remove and swaps, then add. The
 * middle step looks at each user once, so replacements never chain.
 *
 * @param changes - those in force, the earliest made first
 */
function outcome(
  planned: readonly string[],
  changes: readonly Change[],
): Outcome {
  const via: string[] = [];
  let users = planned;
  const latestFirst = [...changes].reverse();

  const cover = latestFirst.find(change => change.kind === 'cover');
  if (cover) {
    users = [cover.user];
    via.push(cover.id);
  }

  const after = new Set<string>();
  for (const user of users) {
    const change = latestFirst.find(
      ({ kind, user: from }) =>
        (kind === 'replace' || kind === 'remove') && from === user,
    );
    if (change) {
      via.push(change.id);
    }
    if (change?.kind === 'replace') {
      after.add(change.by);
    } else if (!change) {
      after.add(user);
    }
  }

  for (const change of changes) {
    if (change.kind === 'add' && !after.has(change.user)) {
      after.add(change.user);
      via.push(change.id);
    }
  }
  return { users: [...after], via };
}

function changedPiece(
  planned: Stretch,
  start: Instant,
  end: Instant,
  active: readonly Change[],
): Stretch {
  const off = planned.state === 'off';
  const inForce = active.filter(
    change =>
      change.start <= start &&
      change.end > start &&
      !(off && change.onlyWhenOn),
  );
  const { users, via } = outcome(planned.users, inForce);
  if (via.length === 0 || (users.length === 0 && off)) {
    return { ...planned, start, end };
  }
  return users.length > 0
    ? onStretch(start, end, users, planned.turn, via)
    : gapStretch(start, end, 'removed', planned.turn, via);
}

/**
 * Lays changes over a layer's planned stretches, splitting them where a change
 * begins or ends.
 *
 * @param changes - the earliest made first
 */
export function applyChanges(
  planned: readonly Stretch[],
  changes: readonly Change[],
): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of planned) {
    const active = changes.filter(
      ({ start, end }) => start < stretch.end && end > stretch.start,
    );
    if (active.length === 0) {
      out.push(stretch);
      continue;
    }
    const cuts = active
      .flatMap(({ start, end }) => [start, end])
      .filter(cut => cut > stretch.start && cut < stretch.end)
      .sort((a, b) => a - b);
    let start = stretch.start;
    for (const cut of [...cuts, stretch.end]) {
      if (cut > start) {
        out.push(changedPiece(stretch, start, cut, active));
        start = cut;
      }
    }
  }
  return out;
}
