import { PollRhythm, Pages, usePages, usePoll, useReturn } from '../../hooks';

/** How often what fires is asked for again, as on the Alerts tab. */
const RHYTHM: PollRhythm = { first: 30_000, factor: 1, most: 30_000 };

/** Pages of what fires, kept fresh while they are shown. */
export function useFiringPages<TPage extends { nextCursor?: string }>(
  ask: (cursor?: string) => Promise<TPage>,
): Pages<TPage> {
  const list = usePages(ask);
  usePoll(list.reload, RHYTHM);
  useReturn(list.reload);
  return list;
}
