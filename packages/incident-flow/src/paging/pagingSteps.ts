import { Instant } from 'oncall-rotation';
import { Incident } from '../model';

/** Whom a step of paging goes to. @public */
export type PagingTarget =
  | {
      /** Those on call in a layer of the rotation. */
      readonly kind: 'layer';
      /** Name of the layer. */
      readonly layer: string;
    }
  | {
      /** Everyone in the owner group. */
      readonly kind: 'group';
      /** Name of the group. */
      readonly group: string;
    };

/** One page that is to be sent unless somebody acknowledges before. @public */
export interface PagingStep {
  /** From 0, one after the other, without end while nobody acknowledges. */
  readonly number: number;
  /** When it is due, in epoch milliseconds. */
  readonly due: Instant;
  /** Whom it goes to. */
  readonly target: PagingTarget;
}

/** What paging follows. @public */
export interface PagingPlan {
  /** Layers in the order in which they are paged. */
  readonly layers: readonly string[];
  /** The owner group; without it paging goes round among the layers. */
  readonly group?: string;
}

/**
 * A step of paging by its number: primary at declaration, then a layer each
 * time the time to acknowledge has passed, then the owner group, and then from
 * the start again. Undefined where the severity pages nobody, or there is
 * nobody to page.
 *
 * @remarks
 * A step depends only on its number, so any machine can work out the next one
 * from the number of the last one sent, after any interruption.
 *
 * @public
 */
export function pagingStep(
  incident: Pick<Incident, 'declaredAt' | 'policy'>,
  plan: PagingPlan,
  number: number,
): PagingStep | undefined {
  const { policy, declaredAt } = incident;
  const targets: PagingTarget[] = plan.layers.map(layer => ({
    kind: 'layer',
    layer,
  }));
  if (plan.group !== undefined) {
    targets.push({ kind: 'group', group: plan.group });
  }
  const target = targets[number % targets.length];
  if (!policy.page || policy.acknowledgeWithin === undefined || !target) {
    return undefined;
  }
  return {
    number,
    due: declaredAt + number * policy.acknowledgeWithin,
    target,
  };
}

/**
 * Whether pages are still sent: only while nobody has taken the incident on.
 *
 * @public
 */
export function isPaging({ state, policy }: Incident): boolean {
  return policy.page && state === 'declared';
}
