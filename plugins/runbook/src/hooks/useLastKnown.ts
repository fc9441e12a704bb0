import { useCallback, useEffect, useRef, useState } from 'react';

/** What is known of something the back end tells, and how well. */
export interface LastKnown<T> {
  /** What was last told; kept when a later request fails. */
  value?: T;
  /** When the value was told, in milliseconds since the epoch. */
  knownAt?: number;
  /** Why the last request failed; absent as soon as one succeeds. */
  error?: Error;
  loading: boolean;
  /** Asks again; settles with the answer, also when that is an error. */
  reload: () => Promise<void>;
  /** Takes a value that came with the answer to another request. */
  set: (value: T) => void;
}

/** A value with when it was told, in milliseconds since the epoch. */
export interface Known<T> {
  value: T;
  knownAt: number;
}

/**
 * Asks for something and keeps what was last known of it, so that a failing
 * back end never empties the page. What was known is shown at once when the
 * reader comes back.
 *
 * @param memory - what is known by key; outlives the component
 */
export function useLastKnown<T>(
  memory: Map<string, Known<T>>,
  key: string,
  ask: () => Promise<T>,
): LastKnown<T> {
  const [, render] = useState(0);
  const [state, setState] = useState<{ error?: Error; loading: boolean }>({
    loading: true,
  });
  const current = useRef({ request: 0, ask });
  current.current.ask = ask;

  const set = useCallback(
    (value: T) => {
      current.current.request++;
      memory.set(key, { value, knownAt: Date.now() });
      setState({ loading: false });
      render(count => count + 1);
    },
    [key, memory],
  );

  const reload = useCallback(() => {
    const request = ++current.current.request;
    setState(({ error }) => ({ error, loading: true }));
    return current.current.ask().then(
      value => {
        // An answer that was overtaken by a newer request says nothing.
        if (request === current.current.request) {
          set(value);
        }
      },
      error => {
        if (request === current.current.request) {
          setState({ error, loading: false });
        }
      },
    );
  }, [set]);

  useEffect(() => {
    const requests = current.current;
    reload();
    return () => {
      requests.request++;
    };
  }, [reload]);

  const known = memory.get(key);
  return { ...state, ...known, reload, set };
}
