import { PagingPlan, PagingTarget } from './pagingSteps';

/** Who is on call in a layer at the time of a page; nobody where it is a gap or off. @public */
export type PeopleOf = (layer: string) => readonly string[];

/** Whom a page really reaches. @public */
export interface PagedPeople {
  /** The target reached, past the layers in which nobody is. */
  readonly target: PagingTarget;
  /** People of a layer; the group itself for a group. */
  readonly recipients: readonly string[];
  /** Layers that were passed over because nobody is on call in them. */
  readonly skipped: readonly string[];
}

/**
 * Whom a page reaches: a layer in which nobody is on call is passed over at
 * once, and that is told. Undefined where nobody can be reached at all.
 *
 * @public
 */
export function resolvePage(
  target: PagingTarget,
  plan: PagingPlan,
  peopleOf: PeopleOf,
): PagedPeople | undefined {
  const skipped: string[] = [];
  if (target.kind === 'layer') {
    const first = plan.layers.indexOf(target.layer);
    for (const layer of plan.layers.slice(Math.max(first, 0))) {
      const recipients = peopleOf(layer);
      if (recipients.length > 0) {
        return { target: { kind: 'layer', layer }, recipients, skipped };
      }
      skipped.push(layer);
    }
  }
  const group = target.kind === 'group' ? target.group : plan.group;
  return group === undefined
    ? undefined
    : { target: { kind: 'group', group }, recipients: [group], skipped };
}
