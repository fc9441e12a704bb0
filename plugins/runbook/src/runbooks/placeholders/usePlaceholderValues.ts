import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { TabAddress } from '../../hooks';
import { valueInAddress, withValue } from './addressValues';
import { cleanValue, isSecret } from './cleanValue';

/** How long the reader pauses before the address takes what was typed. */
const SETTLE_MS = 400;

/** Values of placeholders, by procedure or section. */
export interface PlaceholderValues {
  value: (scope: string, key: string) => string;
  setValue: (scope: string, key: string, value: string) => void;
  /** Puts what was typed into the address now. */
  settle: () => void;
}

/**
 * Values that the reader fills into placeholders. They are kept in the
 * address, so that a link carries them; secrets are kept on the page only.
 */
export function usePlaceholderValues(address: TabAddress): PlaceholderValues {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const unsettled = useRef(
    new Map<string, [scope: string, key: string, value: string]>(),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { search, currentSearch, update } = address;

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (unsettled.current.size === 0) {
      return;
    }
    let next = currentSearch();
    for (const [scope, key, value] of unsettled.current.values()) {
      next = withValue(next, scope, key, value);
    }
    const settled = new Set(unsettled.current.keys());
    unsettled.current.clear();
    update({ search: next }, { replace: true });
    // From here on the address tells the value, also when the reader goes back.
    setTyped(before =>
      Object.fromEntries(
        Object.entries(before).filter(([id]) => !settled.has(id)),
      ),
    );
  }, [currentSearch, update]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const value = useCallback(
    (scope: string, key: string) =>
      typed[idOf(scope, key)] ??
      cleanValue(valueInAddress(search, scope, key) ?? ''),
    [typed, search],
  );
  const setValue = useCallback(
    (scope: string, key: string, given: string) => {
      const clean = cleanValue(given);
      const id = idOf(scope, key);
      setTyped(before => ({ ...before, [id]: clean }));
      if (!isSecret(key)) {
        unsettled.current.set(id, [scope, key, clean]);
        clearTimeout(timer.current);
        timer.current = setTimeout(settle, SETTLE_MS);
      }
    },
    [settle],
  );

  return useMemo(
    () => ({ value, setValue, settle }),
    [value, setValue, settle],
  );
}

function idOf(scope: string, key: string): string {
  return `${scope} ${key}`;
}
