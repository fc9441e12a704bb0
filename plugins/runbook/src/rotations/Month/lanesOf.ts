import {
  coverage,
  GapReason,
  gaps,
  Interval,
  OffReason,
  Rotation,
  Stretch,
} from 'oncall-rotation';

/** How far beyond the month the true ends of a block are looked for: 62 days. */
const LOOK_MS = 62 * 86_400_000;

/** Time in which nothing changes in a layer, from its true start to its true end. */
export interface Block extends Interval {
  /** Undefined for the rotation as a whole. */
  layer: string | undefined;
  state: Stretch['state'];
  users: readonly string[];
  via: readonly string[];
  reason?: GapReason | OffReason | 'uncovered';
  /** It goes on beyond what was looked at. */
  openStart: boolean;
  openEnd: boolean;
}

/** One layer of the month. */
export interface LaneOfMonth {
  /** Undefined for the rotation as a whole. */
  layer: string | undefined;
  blocks: readonly Block[];
}

/**
 * The layers of a rotation over a month; a layer that is never there is left
 * out. Where somebody is meant to be on call around the clock and every layer
 * is off, that is told in a lane of its own, before the others.
 */
export function lanesOf(rotation: Rotation, month: Interval): LaneOfMonth[] {
  const look = { start: month.start - LOOK_MS, end: month.end + LOOK_MS };
  const layers = coverage(rotation, look)
    .layers.map(({ layer, stretches }) => ({
      layer,
      blocks: joined(layer, stretches)
        .map(block => ({
          ...block,
          openStart: block.start === look.start,
          openEnd: block.end === look.end,
        }))
        .filter(({ start, end }) => end > month.start && start < month.end),
    }))
    .filter(({ blocks }) => blocks.some(({ reason }) => reason !== 'absent'));
  const uncovered = uncoveredBlocks(rotation, month);
  return uncovered.length > 0
    ? [{ layer: undefined, blocks: uncovered }, ...layers]
    : layers;
}

/** Time in which no layer is on though somebody is meant to be on call. */
function uncoveredBlocks(rotation: Rotation, month: Interval): Block[] {
  return gaps(rotation, month)
    .filter(({ layer }) => layer === undefined)
    .map(({ start, end }) => ({
      layer: undefined,
      start,
      end,
      state: 'gap' as const,
      users: [],
      via: [],
      reason: 'uncovered' as const,
      openStart: false,
      openEnd: false,
    }));
}

function joined(layer: string, stretches: readonly Stretch[]) {
  const blocks: Omit<Block, 'openStart' | 'openEnd'>[] = [];
  for (const stretch of stretches) {
    const { start, end, state, users, via } = stretch;
    const block = {
      layer,
      start,
      end,
      state,
      users,
      via,
      ...(stretch.state !== 'on' && { reason: stretch.reason }),
    };
    const last = blocks[blocks.length - 1];
    if (last && sameBlock(last, block)) {
      blocks[blocks.length - 1] = { ...last, end };
    } else {
      blocks.push(block);
    }
  }
  return blocks;
}

type Content = Pick<Block, 'state' | 'users' | 'via' | 'reason'>;

/** Whether the same people are on call for the same cause. */
export function sameBlock(a: Content, b: Content): boolean {
  return (
    a.state === b.state &&
    a.reason === b.reason &&
    sameMembers(a.users, b.users) &&
    sameMembers(a.via, b.via)
  );
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(member => b.includes(member));
}
