import { useCallback, useState } from 'react';

/** Boxes that the reader ticked in this browser tab; `false` where a tick of the author was taken off. */
export type Ticks = Readonly<Record<string, boolean>>;

/**
 * Ticks of a service's task lists. They live in the session: a checklist is
 * gone through anew each time.
 */
export function useTicks(entityRef: string) {
  const storageKey = `runbook.ticks.${entityRef}`;
  const [ticks, setTicks] = useState<Ticks>(() => read(storageKey));

  const change = useCallback(
    (compute: (ticks: Ticks) => Ticks) =>
      setTicks(before => {
        const after = compute(before);
        write(storageKey, after);
        return after;
      }),
    [storageKey],
  );
  const tick = useCallback(
    (item: string, checked: boolean) =>
      change(before => ({ ...before, [item]: checked })),
    [change],
  );
  /** Forgets the ticks of the items that begin so. */
  const reset = useCallback(
    (prefix: string) =>
      change(before =>
        Object.fromEntries(
          Object.entries(before).filter(([item]) => !item.startsWith(prefix)),
        ),
      ),
    [change],
  );
  return { ticks, tick, reset };
}

function read(storageKey: string): Ticks {
  try {
    const stored: unknown = JSON.parse(
      window.sessionStorage.getItem(storageKey) ?? '{}',
    );
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter(
        (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
      ),
    );
  } catch {
    // Storage is switched off, or holds something else: nothing is ticked.
    return {};
  }
}

function write(storageKey: string, ticks: Ticks) {
  try {
    window.sessionStorage.setItem(storageKey, JSON.stringify(ticks));
  } catch {
    // Storage is switched off or full: ticks last as long as the page.
  }
}
