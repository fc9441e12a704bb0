import { useEffect, useRef } from 'react';

/** Returns closer together than this are one, in milliseconds. */
const APART_MS = 5_000;

/** Calls whenever the reader comes back to the page from elsewhere. */
export function useReturn(call: () => void) {
  const lastCall = useRef(0);
  useEffect(() => {
    const onReturn = () => {
      const now = Date.now();
      if (
        document.visibilityState === 'visible' &&
        now - lastCall.current > APART_MS
      ) {
        lastCall.current = now;
        call();
      }
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [call]);
}
