import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ChangeOptions } from '../api';
import { newIdempotencyKey } from '../api/newIdempotencyKey';

/** What a button knows of what it does. */
export interface Attempt {
  busy: boolean;
  error?: Error;
  /**
   * Does it. Settles with whether it was done.
   *
   * @param said - what tells this try from another: the same is sent once
   */
  run: (
    change: (options: ChangeOptions) => Promise<unknown>,
    said?: unknown,
  ) => Promise<boolean>;
}

/**
 * Does something once. A try that failed can be repeated under its key, so that
 * it is done once even where only the answer got lost.
 */
export function useAttempt(): Attempt {
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const attempt = useRef<{ said: string; idempotencyKey: string }>();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const running = useRef(false);
  const run = useCallback<Attempt['run']>(async (change, said = '') => {
    // A second press while the first is on its way means the same.
    if (running.current) {
      return false;
    }
    const text = JSON.stringify(said);
    if (attempt.current?.said !== text) {
      attempt.current = { said: text, idempotencyKey: newIdempotencyKey() };
    }
    const { idempotencyKey } = attempt.current;
    running.current = true;
    setState({ busy: true });
    try {
      await change({ idempotencyKey });
      attempt.current = undefined;
      if (mounted.current) {
        setState({ busy: false });
      }
      return true;
    } catch (error) {
      if (mounted.current) {
        setState({ busy: false, error: toError(error) });
      }
      return false;
    } finally {
      running.current = false;
    }
  }, []);
  return { ...state, run };
}
