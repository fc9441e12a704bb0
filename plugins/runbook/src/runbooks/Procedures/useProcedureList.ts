import { useCallback, useEffect, useMemo, useState } from 'react';
import { AlertEntry, matchesQuery, ProcedureEntry } from '../layout';

/** Up to so many cards are open from the start. */
const OPEN_AT_START = 6;
/** Down to so many matches, the filter opens them. */
const OPEN_WHEN_FILTERED = 3;

/** What {@link useProcedureList} gives. */
export type ProcedureList = ReturnType<typeof useProcedureList>;

/**
 * Which alerts and procedures are shown as cards, and which of them are open.
 * A procedure of an alert is shown with the alert, and by itself only where the
 * filter finds it and not the alert.
 *
 * @param arrival - the place the reader was led to; its card is shown and open
 */
export function useProcedureList(
  all: {
    procedures: readonly ProcedureEntry[];
    alerts: readonly AlertEntry[];
  },
  arrival: { card?: string } | undefined,
) {
  const [query, setQuery] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});

  const filtered = query.trim() !== '';
  const found = useMemo(() => {
    const matches = <T extends { searchText: string }>(entries: readonly T[]) =>
      filtered
        ? entries.filter(({ searchText }) => matchesQuery(searchText, query))
        : entries;
    return {
      procedures: matches(all.procedures),
      alerts: matches(all.alerts),
    };
  }, [all, filtered, query]);
  const shown = useMemo(() => {
    const alerts = new Set(found.alerts.map(({ fragment }) => fragment));
    return found.procedures.filter(
      ({ within }) => within === undefined || !alerts.has(within),
    );
  }, [found]);
  const cards = useMemo(
    () =>
      [...found.alerts.filter(({ body }) => body), ...shown].map(
        ({ fragment }) => fragment,
      ),
    [found, shown],
  );
  const openByDefault =
    cards.length <= (filtered ? OPEN_WHEN_FILTERED : OPEN_AT_START);

  const setOpen = useCallback(
    (fragment: string, open: boolean) =>
      setChoices(before => ({ ...before, [fragment]: open })),
    [],
  );
  const setAllOpen = useCallback(
    (open: boolean) =>
      setChoices(before => ({
        ...before,
        ...Object.fromEntries(cards.map(fragment => [fragment, open])),
      })),
    [cards],
  );

  useEffect(() => {
    if (arrival) {
      setQuery('');
    }
    if (arrival?.card) {
      setOpen(arrival.card, true);
    }
  }, [arrival, setOpen]);

  const isOpen = (fragment: string) => choices[fragment] ?? openByDefault;
  return {
    query,
    setQuery,
    filtered,
    /** The procedures that have a card of their own. */
    shown,
    alerts: found.alerts,
    matches: found.procedures.length + found.alerts.length,
    total: all.procedures.length + all.alerts.length,
    isOpen,
    setOpen,
    setAllOpen,
    allOpen: cards.every(isOpen),
  };
}
