import { useEffect } from 'react';

/** Lets the browser ask before the window is closed or left. */
export function useUnloadWarning(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) {
      return undefined;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
