import { RefObject, useEffect } from 'react';

/** Set on each heading that an address can lead to. */
export const ANCHOR_ATTRIBUTE = 'data-runbook-anchor';

/** By any of these the reader takes over. */
const READER_EVENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** The heading with the fragment, within the tab. */
export function headingOf(
  root: HTMLElement,
  fragment: string,
): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(`[${ANCHOR_ATTRIBUTE}]`)].find(
    element => element.getAttribute(ANCHOR_ATTRIBUTE) === fragment,
  );
}

/**
 * Brings the reader to a heading and gives it the focus. Stays there while
 * images and late parts move the page, until the reader does anything.
 *
 * @param request - the place to go to; a new object goes there again
 */
export function useArrival(
  rootRef: RefObject<HTMLElement>,
  request: { fragment: string } | undefined,
) {
  useEffect(() => {
    const root = rootRef.current;
    if (!root || !request) {
      return undefined;
    }
    let focused = false;
    const arrive = () => {
      const heading = headingOf(root, request.fragment);
      if (heading) {
        if (!focused) {
          heading.focus({ preventScroll: true });
          // What the filter still hides takes no focus; the next frame will.
          focused = heading.contains(document.activeElement);
        }
        heading.scrollIntoView?.({ block: 'start' });
      }
    };
    arrive();
    // A place inside a procedure is there once that has opened.
    const frame = requestAnimationFrame(arrive);

    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(arrive);
    const stop = () => {
      cancelAnimationFrame(frame);
      observer?.disconnect();
      for (const event of READER_EVENTS) {
        window.removeEventListener(event, stop, true);
      }
    };
    observer?.observe(root);
    for (const event of READER_EVENTS) {
      window.addEventListener(event, stop, true);
    }
    return stop;
  }, [rootRef, request]);
}
