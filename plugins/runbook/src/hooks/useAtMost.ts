import { useCallback, useEffect, useRef } from 'react';

/**
 * Calls at once, and then no more often than every so many milliseconds; what
 * was asked for meanwhile is done once at the end of them.
 *
 * @param call - must stay the same function
 */
export function useAtMost(call: () => unknown, every: number): () => void {
  const state = useRef<{
    timer?: ReturnType<typeof setTimeout>;
    again: boolean;
  }>({ again: false });
  useEffect(() => () => clearTimeout(state.current.timer), []);
  return useCallback(() => {
    const { current } = state;
    const rest = () => {
      current.timer = setTimeout(() => {
        current.timer = undefined;
        if (current.again) {
          current.again = false;
          rest();
          call();
        }
      }, every);
    };
    if (current.timer === undefined) {
      rest();
      call();
    } else {
      current.again = true;
    }
  }, [call, every]);
}
