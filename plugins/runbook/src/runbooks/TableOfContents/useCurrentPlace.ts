import { RefObject, useEffect, useState } from 'react';
import { ANCHOR_ATTRIBUTE } from '../hooks';

/**
 * A heading is read while it stands in the upper third of the view. Its last
 * pixels at the upper edge do not count: a link lands 80 pixels below it, and
 * the heading before may still peep in.
 */
const READING_ZONE = '-60px 0px -66% 0px';

/**
 * Fragment of the heading that the reader is at: the first in the upper third
 * of the view, else the last that went through it.
 *
 * @param contents - what the headings belong to; looked for again when it changes
 */
export function useCurrentPlace(
  rootRef: RefObject<HTMLElement>,
  contents: unknown,
): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    if (!rootRef.current || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    const visible = new Set<Element>();
    const observer = new IntersectionObserver(
      changes => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) {
            visible.add(target);
          } else {
            visible.delete(target);
          }
        }
        const [first] = [...visible].sort((a, b) =>
          a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING
            ? -1
            : 1,
        );
        if (first) {
          setCurrent(first.getAttribute(ANCHOR_ATTRIBUTE) ?? undefined);
        }
      },
      { rootMargin: READING_ZONE },
    );
    for (const heading of rootRef.current.querySelectorAll(
      `[${ANCHOR_ATTRIBUTE}]`,
    )) {
      observer.observe(heading);
    }
    return () => observer.disconnect();
  }, [rootRef, contents]);
  return current;
}
