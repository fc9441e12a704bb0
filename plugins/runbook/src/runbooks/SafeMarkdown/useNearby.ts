import { RefObject, useEffect, useState } from 'react';

/** How far outside the view something counts as near. */
const MARGIN = '400px';

/** Whether the element is in view or was, or nearly. */
export function useNearby(ref: RefObject<Element>): boolean {
  const [nearby, setNearby] = useState(
    () => typeof IntersectionObserver === 'undefined',
  );
  useEffect(() => {
    if (nearby || !ref.current) {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          setNearby(true);
        }
      },
      { rootMargin: MARGIN },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [nearby, ref]);
  return nearby;
}
