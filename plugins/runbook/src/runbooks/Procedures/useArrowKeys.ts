import { RefObject, useCallback, useEffect } from 'react';

/**
 * Lets the arrow keys move the focus between the elements that the selector
 * finds. Gives a function that focuses the first.
 */
export function useArrowKeys(
  rootRef: RefObject<HTMLElement>,
  selector: string,
): () => void {
  const elements = useCallback(
    () => [...(rootRef.current?.querySelectorAll<HTMLElement>(selector) ?? [])],
    [rootRef, selector],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const all = elements();
      const at = all.findIndex(element => element === event.target);
      if (step !== undefined && at >= 0) {
        event.preventDefault();
        all[at + step]?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [elements]);
  return useCallback(() => elements()[0]?.focus(), [elements]);
}
