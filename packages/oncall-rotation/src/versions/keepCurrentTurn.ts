import { Participant, TurnsLayer } from '../model';
import { participantIndex } from '../resolve/layerPlan';

function sameSlot(a: Participant | undefined, b: Participant | undefined) {
  return (
    a !== undefined &&
    b !== undefined &&
    a.users.length === b.users.length &&
    a.users.every(user => b.users.includes(user))
  );
}

function at(slots: readonly Participant[], index: number) {
  return slots[index % slots.length];
}

/** How many slots after these two agree, one after the other. */
function agreement(
  before: readonly Participant[],
  from: number,
  after: readonly Participant[],
  to: number,
): number {
  let agreed = 0;
  while (
    agreed < after.length &&
    sameSlot(at(before, from + agreed + 1), at(after, to + agreed + 1))
  ) {
    agreed += 1;
  }
  return agreed;
}

/**
 * Where a slot of the old order is in the new one. If it is there several
 * times, the place whose followers agree best.
 */
function findSlot(
  before: readonly Participant[],
  from: number,
  after: readonly Participant[],
): number | undefined {
  let best: number | undefined;
  let bestAgreement = -1;
  after.forEach((slot, to) => {
    if (sameSlot(slot, before[from])) {
      const agreed = agreement(before, from, after, to);
      if (agreed > bestAgreement) {
        best = to;
        bestAgreement = agreed;
      }
    }
  });
  return best;
}

/**
 * The start index with which turn `k` stays with whoever has it, and the turns
 * after it follow the new order. If they are no longer in the order, the next
 * who still is takes over and the others move up.
 */
export function startIndexKeeping(
  before: TurnsLayer,
  after: TurnsLayer,
  k: number,
): number {
  const count = after.participants.length;
  const current = participantIndex(before, k);
  if (current === undefined || count === 0) {
    return after.startIndex ?? 0;
  }
  for (let step = 0; step < before.participants.length; step += 1) {
    const from = (current + step) % before.participants.length;
    const to = findSlot(before.participants, from, after.participants);
    if (to !== undefined) {
      return (((to - k) % count) + count) % count;
    }
  }
  // Nobody is left of the old order: the new one begins with its first.
  return ((-k % count) + count) % count;
}
