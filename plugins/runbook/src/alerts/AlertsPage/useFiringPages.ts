import {
  PollRhythm,
  Pages,
  useAtMost,
  usePages,
  usePoll,
  useReturn,
} from '../../hooks';
import { useAlertSignal } from '../hooks/useAlertSignal';

/** How often what fires is asked for again, where no signal tells it to sooner. */
const RHYTHM: PollRhythm = { first: 30_000, factor: 1, most: 30_000 };

/** In a storm something changes all the time: no more often than so, in milliseconds. */
const STORM = 5_000;

/** Pages of what fires, kept fresh while they are shown. */
export function useFiringPages<TPage extends { nextCursor?: string }>(
  ask: (cursor?: string) => Promise<TPage>,
): Pages<TPage> {
  const list = usePages(ask);
  usePoll(list.reload, RHYTHM);
  useReturn(list.reload);
  useAlertSignal(undefined, useAtMost(list.reload, STORM));
  return list;
}
