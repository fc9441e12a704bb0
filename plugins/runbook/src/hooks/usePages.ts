import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Pages of a list that were loaded so far. */
export interface Pages<TPage> {
  pages: readonly TPage[];
  /** When the oldest of them was told, in milliseconds since the epoch. */
  knownAt?: number;
  /** Why the last request failed; absent as soon as one succeeds. */
  error?: Error;
  /** Whether what failed was to go on, and not to load what is shown. */
  failedOn?: boolean;
  loading: boolean;
  hasMore: boolean;
  /** Loads the next page. */
  more: () => Promise<void>;
  /** Loads all pages that are shown anew; settles also when that fails. */
  reload: () => Promise<void>;
}

/**
 * A list that comes in pages. What was loaded stays readable until something
 * newer is there.
 *
 * @param ask - asks for the page after a cursor; another function is another
 * list, so keep it with `useCallback`
 */
export function usePages<TPage extends { nextCursor?: string }>(
  ask: (cursor?: string) => Promise<TPage>,
): Pages<TPage> {
  const [state, setState] = useState<{
    pages: readonly TPage[];
    knownAt?: number;
    error?: Error;
    failedOn?: boolean;
    loading: boolean;
  }>({ pages: [], loading: true });
  const current = useRef({ request: 0, pages: state.pages });
  current.current.pages = state.pages;

  const load = useCallback(
    async (known: readonly TPage[], count: number) => {
      const request = ++current.current.request;
      setState(({ error, ...last }) => ({ ...last, error, loading: true }));
      const pages = [...known];
      const askedAt = Date.now();
      try {
        while (pages.length < count) {
          const cursor = pages[pages.length - 1]?.nextCursor;
          if (pages.length > 0 && cursor === undefined) {
            break;
          }
          pages.push(await ask(cursor));
        }
        // An answer that was overtaken by a newer request says nothing.
        if (request === current.current.request) {
          setState(last => ({
            pages,
            knownAt: known.length > 0 ? last.knownAt : askedAt,
            loading: false,
          }));
        }
      } catch (error) {
        if (request === current.current.request) {
          setState(last => ({
            ...last,
            error: toError(error),
            failedOn: known.length > 0,
            loading: false,
          }));
        }
      }
    },
    [ask],
  );

  useEffect(() => {
    const requests = current.current;
    load([], 1);
    return () => {
      requests.request++;
    };
  }, [load]);

  const { pages } = state;
  const more = useCallback(
    () => load(current.current.pages, current.current.pages.length + 1),
    [load],
  );
  const reload = useCallback(
    () => load([], Math.max(1, current.current.pages.length)),
    [load],
  );
  return {
    ...state,
    hasMore: pages[pages.length - 1]?.nextCursor !== undefined,
    more,
    reload,
  };
}
