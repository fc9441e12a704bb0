import { useEffect, useState } from 'react';

const QUIET_MS = 120;

/**
 * The last sound value, told when it has not changed for a moment. React's own
 * `useDeferredValue` came with 18, and the plugin also runs in apps on 17.
 */
export function useSettled<T>(value: T, sound: boolean): T | undefined {
  const [settled, setSettled] = useState(sound ? value : undefined);
  useEffect(() => {
    if (!sound) {
      return undefined;
    }
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value, sound]);
  return settled;
}
