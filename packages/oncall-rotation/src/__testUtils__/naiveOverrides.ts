import { Rotation } from '../model';
import { onCallAt } from '../answers/onCallAt';

interface Act {
  kind: 'cover' | 'replace' | 'remove' | 'add';
  user: string;
  by?: string;
  layer?: string;
  start: number;
  end: number;
  madeAt: number;
}

/** Overrides and the halves of taken swaps, the latest made first. */
function actsAt({ overrides = [], swaps = [] }: Rotation, at: number): Act[] {
  const acts: Act[] = overrides.map(o => ({ ...o, madeAt: o.createdAt }));
  for (const { user, layer, start, end, inReturn, state } of swaps) {
    if (state.kind === 'taken') {
      const common = { kind: 'replace' as const, layer, madeAt: state.at };
      acts.push({ ...common, user, by: state.by, start, end });
      if (inReturn) {
        acts.push({ ...common, user: state.by, by: user, ...inReturn });
      }
    }
  }
  return acts
    .filter(({ start, end }) => start <= at && at < end)
    .sort((a, b) => a.madeAt - b.madeAt)
    .reverse();
}

/**
 * Who is on call in each layer at an instant: the rules for overrides said once
 * more, for one instant, over what the plan alone gives.
 */
export function naiveOnCall(rotation: Rotation, at: number) {
  const plan = onCallAt({ versions: rotation.versions }, at).layers;
  const begins = rotation.versions[0]?.effectiveFrom ?? Infinity;
  const noneOn = plan.every(({ state }) => state === 'off');
  return plan.map(({ layer, users, state }, index) => {
    const laid = actsAt(rotation, at).filter(act => {
      if (at < begins) {
        return false;
      }
      const whole = act.layer === undefined;
      const fills = act.kind === 'cover' || act.kind === 'add';
      const here = state !== 'off' || (noneOn && index === 0);
      return whole ? !fills || here : act.layer === layer;
    });
    const cover = laid.find(({ kind }) => kind === 'cover');
    const covered = cover ? [cover.user] : users;
    const changed = covered.flatMap(user => {
      const act = laid.find(
        ({ kind, user: of }) =>
          of === user && (kind === 'replace' || kind === 'remove'),
      );
      return act ? [act.by].filter(by => by !== undefined) : [user];
    });
    const added = laid
      .filter(({ kind }) => kind === 'add')
      .map(({ user }) => user);
    return { layer, users: [...new Set([...changed, ...added])].sort() };
  });
}
