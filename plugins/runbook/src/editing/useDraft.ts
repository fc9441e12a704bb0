import { useCallback, useEffect, useState } from 'react';
import { Draft, draftStore } from '../form/draftStore';
import { RotationForm } from '../form/RotationForm';

const QUIET_MS = 500;

/**
 * Keeps what is typed in this browser, and offers what was left there before.
 * It is offered, never taken by itself: the rotation may have changed since.
 */
export function useDraft(options: {
  name: string;
  form: RotationForm;
  isChanged: boolean;
  revision?: number;
}) {
  const { name, form, isChanged, revision } = options;
  const [offered, setOffered] = useState<Draft | undefined>(() =>
    draftStore.get(name, Date.now()),
  );
  const [closed, setClosed] = useState(false);

  useEffect(() => {
    if (!isChanged || closed) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        draftStore.set(name, {
          savedAt: Date.now(),
          form,
          ...(revision !== undefined && { revision }),
        }),
      QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [name, form, isChanged, revision, closed]);

  /** Nothing is unfinished any more. */
  const forget = useCallback(() => {
    setClosed(true);
    setOffered(undefined);
    draftStore.forget(name);
  }, [name]);
  /** The reader decided about the draft that was offered. */
  const settle = useCallback(
    (keep: boolean) => {
      setOffered(undefined);
      if (!keep) {
        draftStore.forget(name);
      }
    },
    [name],
  );
  return { offered, settle, forget };
}
