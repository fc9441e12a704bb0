import { NewSwap } from 'backstage-plugin-runbook-common';
import { Instant, Interval, Rotation, Swap } from 'oncall-rotation';

/** The rotation after somebody took a swap, and the time that it touches. */
export function takenBy(
  rotation: Rotation,
  asked: NewSwap,
  by: string,
  now: Instant,
): { after: Rotation; range: Interval } {
  const interval = (time: { start: string; end: string }) => ({
    start: Date.parse(time.start),
    end: Date.parse(time.end),
  });
  const times = [asked, ...(asked.inReturn ? [asked.inReturn] : [])].map(
    interval,
  );
  const taken: Swap = {
    id: 'preview',
    user: asked.user,
    ...(asked.layer !== undefined && { layer: asked.layer }),
    ...interval(asked),
    ...(asked.inReturn && { inReturn: interval(asked.inReturn) }),
    createdAt: now,
    state: { kind: 'taken', by, at: now },
  };
  return {
    after: { ...rotation, swaps: [...(rotation.swaps ?? []), taken] },
    range: {
      start: Math.min(...times.map(({ start }) => start)),
      end: Math.max(...times.map(({ end }) => end)),
    },
  };
}
