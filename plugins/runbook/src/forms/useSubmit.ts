import { toError } from '@backstage/errors';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../api/newIdempotencyKey';

/** One thing to be done, and the key under which it is done once. */
interface Attempt<T> {
  fields: string;
  body: T;
  idempotencyKey: string;
}

/**
 * Sends what a form says. A try that failed can be repeated: as long as the
 * form says the same, the same is sent under the same key, so that it is done
 * once even where only the answer got lost.
 */
export function useSubmit<T>() {
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const attempt = useRef<Attempt<T>>();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  return {
    ...state,
    /**
     * @param fields - what the form says
     * @param bodyOf - made once for as long as the form says the same
     */
    submit: async (
      fields: unknown,
      bodyOf: () => T,
      send: (body: T, options: { idempotencyKey: string }) => Promise<void>,
    ) => {
      const said = JSON.stringify(fields);
      if (attempt.current?.fields !== said) {
        attempt.current = {
          fields: said,
          body: bodyOf(),
          idempotencyKey: newIdempotencyKey(),
        };
      }
      const { body, idempotencyKey } = attempt.current;
      setState({ busy: true });
      try {
        await send(body, { idempotencyKey });
        attempt.current = undefined;
        if (mounted.current) {
          setState({ busy: false });
        }
      } catch (error) {
        if (mounted.current) {
          setState({ busy: false, error: toError(error) });
        }
      }
    },
  };
}
