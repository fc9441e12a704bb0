import { useCallback, useEffect, useMemo, useState } from 'react';
import { matchesQuery, ProcedureEntry } from '../layout';

/** Up to so many procedures are open from the start. */
const OPEN_AT_START = 6;
/** Down to so many matches, the filter opens them. */
const OPEN_WHEN_FILTERED = 3;

/** What {@link useProcedureList} gives. */
export type ProcedureList = ReturnType<typeof useProcedureList>;

/**
 * Which procedures are shown and which of them are open.
 *
 * @param arrival - the place the reader was led to; its procedure is shown and open
 */
export function useProcedureList(
  procedures: readonly ProcedureEntry[],
  arrival: { procedure?: string } | undefined,
) {
  const [query, setQuery] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});

  const filtered = query.trim() !== '';
  const shown = useMemo(
    () =>
      filtered
        ? procedures.filter(({ searchText }) => matchesQuery(searchText, query))
        : procedures,
    [procedures, filtered, query],
  );
  const openByDefault = filtered
    ? shown.length <= OPEN_WHEN_FILTERED
    : procedures.length <= OPEN_AT_START;

  const setOpen = useCallback(
    (fragment: string, open: boolean) =>
      setChoices(before => ({ ...before, [fragment]: open })),
    [],
  );
  const setAllOpen = useCallback(
    (open: boolean) =>
      setChoices(before => ({
        ...before,
        ...Object.fromEntries(shown.map(({ fragment }) => [fragment, open])),
      })),
    [shown],
  );

  useEffect(() => {
    if (arrival) {
      setQuery('');
    }
    if (arrival?.procedure) {
      setOpen(arrival.procedure, true);
    }
  }, [arrival, setOpen]);

  const isOpen = (fragment: string) => choices[fragment] ?? openByDefault;
  return {
    query,
    setQuery,
    filtered,
    shown,
    isOpen,
    setOpen,
    setAllOpen,
    allOpen: shown.every(({ fragment }) => isOpen(fragment)),
  };
}
