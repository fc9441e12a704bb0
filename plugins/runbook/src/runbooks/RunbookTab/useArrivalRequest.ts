import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { TabAddress } from '../../hooks';
import { RunbookLayout, Target } from '../layout';

/**
 * Where the address leads the reader. A new object each time the reader is to
 * be brought there, also when the place is the same; none while the address
 * may mean several places.
 */
export function useArrivalRequest(
  layout: RunbookLayout,
  address: TabAddress,
  settle: () => void,
) {
  const { hash, update } = address;
  const [arrival, setArrival] = useState<Target>();
  const unknown = hash && !layout.target(hash) ? hash : undefined;
  const candidates = useMemo(() => layout.candidates(hash), [layout, hash]);
  const ambiguous =
    candidates.length > 1 ? { fragment: hash, places: candidates } : undefined;

  // A runbook that was imported anew must not move the reader.
  const layoutRef = useRef(layout);
  layoutRef.current = layout;

  const arriveAt = useCallback((fragment: string) => {
    const { current } = layoutRef;
    const target =
      current.candidates(fragment).length > 1
        ? undefined
        : current.target(fragment);
    setArrival(target && { ...target });
  }, []);
  useEffect(() => {
    if (hash) {
      arriveAt(hash);
    }
  }, [hash, arriveAt]);

  const goTo = useCallback(
    (fragment: string) => {
      settle();
      if (fragment === hash) {
        arriveAt(fragment);
      } else {
        update({ hash: fragment }, { replace: false });
      }
    },
    [settle, hash, arriveAt, update],
  );
  return { arrival, unknown, ambiguous, goTo };
}
