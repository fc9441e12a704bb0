import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/**
 * The time, told anew as often as asked for, in milliseconds since the epoch.
 *
 * @param every - in milliseconds; a minute unless given
 */
export function useNow(every: number = MINUTE_MS): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
