import { createHash } from 'node:crypto';
import { Interval } from 'oncall-rotation';
import { FeedShift, PublishedShift } from './PublishedShift';

/** What feeds tell from now on, and what of it is new. */
export interface Publication {
  all: PublishedShift[];
  /** To be written; those with sequence 0 for the first time. */
  changed: PublishedShift[];
}

/**
 * Compares the shifts of a rotation with those that feeds have told of.
 *
 * A shift is the same as before when layer, person and start are. One whose start
 * has moved is that of the same layer and person which it overlaps: a calendar
 * then moves its event instead of taking one away and adding another. What is
 * not there any more is cancelled, and comes back under its old UID if it is
 * there again.
 *
 * @param published - those of the rotation that touch the range
 */
export function planPublication(
  rotation: string,
  shifts: readonly FeedShift[],
  published: readonly PublishedShift[],
  { now, range }: { now: number; range: Interval },
): Publication {
  const known = matched(shifts, published);
  const uids = new Set(published.map(({ uid }) => uid));
  const all: PublishedShift[] = [];
  const changed: PublishedShift[] = [];
  const tell = (shift: PublishedShift, before: PublishedShift | undefined) => {
    const same = before !== undefined && isSame(before, shift);
    const told = same ? before : { ...shift, changedAt: now };
    all.push(told);
    if (!same) {
      changed.push(told);
    }
  };

  for (const shift of shifts) {
    const before = known.get(shift);
    const uid = before?.uid ?? newUid(rotation, shift, uids);
    uids.add(uid);
    const sequence = before ? before.sequence + 1 : 0;
    tell(
      { ...shift, uid, rotation, sequence, cancelled: false, changedAt: now },
      before,
    );
  }
  const kept = new Set([...known.values()].map(({ uid }) => uid));
  for (const gone of published.filter(({ uid }) => !kept.has(uid))) {
    if (gone.start < range.end) {
      tell({ ...gone, sequence: gone.sequence + 1, cancelled: true }, gone);
    }
  }
  all.sort((a, b) => a.start - b.start || a.uid.localeCompare(b.uid));
  return { all, changed };
}

/** Which shift is which of those told before. */
function matched(
  shifts: readonly FeedShift[],
  published: readonly PublishedShift[],
): Map<FeedShift, PublishedShift> {
  const known = new Map<FeedShift, PublishedShift>();
  const free = groupBy(published);
  const take = (
    shift: FeedShift,
    fits: (one: PublishedShift) => boolean,
  ): void => {
    const group = free.get(keyOf(shift));
    const found = group?.find(fits);
    if (group && found) {
      known.set(shift, found);
      group.splice(group.indexOf(found), 1);
    }
  };
  for (const shift of shifts) {
    take(shift, one => one.start === shift.start && !one.cancelled);
  }
  for (const shift of shifts.filter(one => !known.has(one))) {
    take(
      shift,
      one => !one.cancelled && one.start < shift.end && one.end > shift.start,
    );
  }
  for (const shift of shifts.filter(one => !known.has(one))) {
    take(shift, one => one.start === shift.start);
  }
  return known;
}

function groupBy(published: readonly PublishedShift[]) {
  const groups = new Map<string, PublishedShift[]>();
  for (const one of published) {
    const group = groups.get(keyOf(one));
    if (group) {
      group.push(one);
    } else {
      groups.set(keyOf(one), [one]);
    }
  }
  return groups;
}

function keyOf({ layer, user }: FeedShift): string {
  return JSON.stringify([layer, user]);
}

function isSame(a: PublishedShift, b: PublishedShift): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.summary === b.summary &&
    a.cancelled === b.cancelled
  );
}

/** The same on every replica, and no other's: its own start may have moved since. */
function newUid(
  rotation: string,
  { layer, user, start }: FeedShift,
  taken: ReadonlySet<string>,
): string {
  for (let attempt = 0; ; attempt += 1) {
    const uid = createHash('sha256')
      .update(JSON.stringify([rotation, layer, user, start, attempt]))
      .digest('hex')
      .slice(0, 40);
    if (!taken.has(uid)) {
      return uid;
    }
  }
}
