import { Case, NOW } from './cases';
import { onCallRotation } from './onCallRotation';
import { Peer, Turns } from './schedule';

/** The turns that start within the range; the one it cuts is told differently by each. */
function inner(turns: readonly Turns[], start: number): Set<string> {
  return new Set(
    turns.flatMap(({ starts, people }, layer) =>
      starts
        .map((at, i) => [at, `${layer} ${at} ${people[i]}`] as const)
        .filter(([at]) => at > start)
        // A turn without length is nobody's.
        .filter(([at], i, all) => all[i + 1]?.[0] !== at)
        .map(([, turn]) => turn),
    ),
  );
}

/** How many turns a peer's answer and ours do not have in common. */
export function differences({ schedule, ask }: Case, peer: Peer): number {
  const [ours, theirs] = [onCallRotation, peer].map(one => {
    const ready = one.setUp(schedule);
    return ask === 'now'
      ? new Set(ready.now(NOW).map((who, layer) => `${layer} ${who}`))
      : inner(ready.range(ask.start, ask.end), ask.start);
  });
  const only = (a?: Set<string>, b?: Set<string>) =>
    [...(a ?? [])].filter(turn => !b?.has(turn)).length;
  return Math.max(only(ours, theirs), only(theirs, ours));
}
