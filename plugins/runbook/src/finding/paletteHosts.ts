import { useEffect, useId, useSyncExternalStore } from 'react';

/**
 * Every place that can show the palette. An app may have it at its root and on
 * the tabs at once; the one that came last shows it, as it knows best where the
 * reader stands.
 */
let hosts: readonly string[] = [];
let isOpen = false;
const listeners = new Set<() => void>();

function change(update: () => void) {
  update();
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Asks for the palette, wherever it is shown. */
export function openPalette() {
  change(() => {
    isOpen = true;
  });
}

export function closePalette() {
  change(() => {
    isOpen = false;
  });
}

/**
 * Offers to show the palette here.
 *
 * @param wanted - whether it can be shown here at all
 * @returns whether it is shown here: of several hosts it is at one
 */
export function usePaletteHost(wanted: boolean) {
  const id = useId();
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    change(() => {
      hosts = [...hosts, id];
    });
    return () =>
      change(() => {
        hosts = hosts.filter(host => host !== id);
        // A page without a palette must not open it when the next one has one.
        isOpen &&= hosts.length > 0;
      });
  }, [id, wanted]);
  const isHost = useSyncExternalStore(
    subscribe,
    () => hosts[hosts.length - 1] === id,
  );
  const open = useSyncExternalStore(subscribe, () => isOpen);
  return { isHost, isOpen: isHost && open };
}
