import { useCallback, useEffect, useState } from 'react';
import { Draft, DraftStore } from './createDraftStore';

const QUIET_MS = 500;

/**
 * Keeps what is typed in this browser, and offers what was left there before.
 * It is offered, never taken by itself: what is edited may have changed since.
 */
export function useDraft<TForm>(options: {
  store: DraftStore<TForm>;
  name: string;
  form: TForm;
  isChanged: boolean;
  revision?: number;
}) {
  const { store, name, form, isChanged, revision } = options;
  const [offered, setOffered] = useState<Draft<TForm> | undefined>(() =>
    store.get(name, Date.now()),
  );
  const [closed, setClosed] = useState(false);

  useEffect(() => {
    if (!isChanged || closed) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        store.set(name, {
          savedAt: Date.now(),
          form,
          ...(revision !== undefined && { revision }),
        }),
      QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [store, name, form, isChanged, revision, closed]);

  /** Nothing is unfinished any more. */
  const forget = useCallback(() => {
    setClosed(true);
    setOffered(undefined);
    store.forget(name);
  }, [store, name]);
  /** The reader decided about the draft that was offered. */
  const settle = useCallback(
    (keep: boolean) => {
      setOffered(undefined);
      if (!keep) {
        store.forget(name);
      }
    },
    [store, name],
  );
  return { offered, settle, forget };
}
