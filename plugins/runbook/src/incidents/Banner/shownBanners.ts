import { useEffect, useSyncExternalStore } from 'react';

/** How many banners stand on the page in their own place. */
let shown = 0;
const listeners = new Set<() => void>();

function change(by: number) {
  shown += by;
  listeners.forEach(listener => listener());
}

/** Tells the rest of the page that a banner stands here. */
export function useBannerHere() {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

/** Whether a tab of ours shows a banner itself, so that no second one is needed. */
export function useIsBannerShown(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown > 0,
  );
}
