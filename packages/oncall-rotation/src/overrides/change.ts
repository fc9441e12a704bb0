import { Instant, Interval, Override, Rotation, Swap } from '../model';

/**
 * An override or half of a taken swap as it acts on one layer.
 * `onlyWhenOn`: no effect while the layer is off by its plan.
 */
export type Change = Interval & {
  readonly id: string;
  readonly user: string;
  readonly onlyWhenOn: boolean;
} & (
    | { readonly kind: 'cover' | 'remove' | 'add' }
    | { readonly kind: 'replace'; readonly by: string }
  );

/** A change with the layer it is for (all if undefined) and when it was made. */
export interface MadeChange {
  readonly change: Change;
  readonly layer: string | undefined;
  readonly madeAt: Instant;
}

function ofOverride(override: Override): MadeChange {
  const { layer, createdAt, ...rest } = override;
  return {
    change: { ...rest, onlyWhenOn: false },
    layer,
    madeAt: createdAt,
  };
}

function ofSwap(swap: Swap): MadeChange[] {
  const { id, layer, user, start, end, inReturn, state } = swap;
  if (state.kind !== 'taken') {
    return [];
  }
  const replace = (from: string, by: string, time: Interval): MadeChange => ({
    change: {
      kind: 'replace',
      id,
      user: from,
      by,
      start: time.start,
      end: time.end,
      onlyWhenOn: false,
    },
    layer,
    madeAt: state.at,
  });
  const there = replace(user, state.by, { start, end });
  return inReturn ? [there, replace(state.by, user, inReturn)] : [there];
}

/** What overrides and taken swaps change in a range, the earliest made first. */
export function changesIn(rotation: Rotation, range: Interval): MadeChange[] {
  const touches = (time: Interval) =>
    time.start < range.end && time.end > range.start;
  const found: MadeChange[] = [];
  for (const override of rotation.overrides ?? []) {
    if (touches(override)) {
      found.push(ofOverride(override));
    }
  }
  for (const swap of rotation.swaps ?? []) {
    found.push(...ofSwap(swap).filter(made => touches(made.change)));
  }
  return found.sort((a, b) => a.madeAt - b.madeAt);
}
