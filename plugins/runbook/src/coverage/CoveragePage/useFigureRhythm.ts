import { PollRhythm, usePoll, useReturn } from '../../hooks';

/** Figures are found by the scheduler, which takes its time. */
const KNOWN: PollRhythm = { first: 300_000, factor: 1, most: 300_000 };
/** Before the first time the reader waits for it. */
const AWAITED: PollRhythm = { first: 30_000, factor: 1, most: 30_000 };

/** Asks for figures again while they are shown, and when the reader comes back. */
export function useFigureRhythm(
  part: { reload: () => Promise<void> },
  figures: { computedAt?: string } | undefined,
) {
  usePoll(
    part.reload,
    figures && figures.computedAt === undefined ? AWAITED : KNOWN,
  );
  useReturn(part.reload);
}
