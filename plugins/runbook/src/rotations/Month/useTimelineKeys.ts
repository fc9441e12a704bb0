import { Instant } from 'oncall-rotation';
import { KeyboardEvent, RefObject, useState } from 'react';
import { LaneOfMonth } from './lanesOf';

/** A block by its lane and its place in it. */
interface Cell {
  lane: number;
  index: number;
}

/**
 * Lets the arrow keys move through a timeline that is one stop of the Tab key:
 * left and right in a layer, up and down to the same time in another.
 */
export function useTimelineKeys(
  lanes: readonly LaneOfMonth[],
  at: Instant,
  rootRef: RefObject<HTMLElement>,
) {
  const [chosen, setChosen] = useState<Cell>();
  const current = chosen ?? { lane: 0, index: blockAt(lanes, 0, at) };
  // Another month has other blocks.
  const cell = clamp(lanes, current);

  return {
    isCurrent: (lane: number, index: number) =>
      cell.lane === lane && cell.index === index,
    setCurrent: (lane: number, index: number) => setChosen({ lane, index }),
    onKeyDown: (event: KeyboardEvent) => {
      const next = move(lanes, cell, event.key);
      if (next) {
        event.preventDefault();
        setChosen(next);
        rootRef.current
          ?.querySelector<HTMLElement>(
            `[data-position="${next.lane}-${next.index}"]`,
          )
          ?.focus();
      }
    },
  };
}

function move(
  lanes: readonly LaneOfMonth[],
  { lane, index }: Cell,
  key: string,
): Cell | undefined {
  switch (key) {
    case 'ArrowRight':
      return clamp(lanes, { lane, index: index + 1 });
    case 'ArrowLeft':
      return clamp(lanes, { lane, index: index - 1 });
    case 'Home':
      return { lane, index: 0 };
    case 'End':
      return clamp(lanes, { lane, index: Infinity });
    case 'ArrowDown':
    case 'ArrowUp': {
      const block = lanes[lane]?.blocks[index];
      const other = clampTo(lane + (key === 'ArrowDown' ? 1 : -1), lanes);
      return (
        block && {
          lane: other,
          index: blockAt(lanes, other, (block.start + block.end) / 2),
        }
      );
    }
    default:
      return undefined;
  }
}

function blockAt(
  lanes: readonly LaneOfMonth[],
  lane: number,
  at: Instant,
): number {
  const blocks = lanes[lane]?.blocks ?? [];
  const found = blocks.findIndex(({ start, end }) => start <= at && end > at);
  return Math.max(0, found);
}

function clamp(lanes: readonly LaneOfMonth[], { lane, index }: Cell): Cell {
  const inLane = clampTo(lane, lanes);
  return { lane: inLane, index: clampTo(index, lanes[inLane]?.blocks ?? []) };
}

function clampTo(index: number, list: readonly unknown[]): number {
  return Math.max(0, Math.min(index, list.length - 1));
}
