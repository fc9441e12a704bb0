import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { ReactNode, useCallback, useMemo, useState } from 'react';
import { useTicks } from '../hooks';
import {
  DocumentContext,
  PlaceholderValuesContext,
  ScopeContext,
  TicksContext,
} from '../RunbookContext';

export interface RunScopeProps {
  /** Id of the run. */
  run: string;
  /** In which the procedure stands. */
  document: ImportedDocument | undefined;
  /** As they were when it was started. */
  values: Readonly<Record<string, string>>;
  children: ReactNode;
}

/**
 * What the commands and texts of a procedure need around them that are those of
 * one run. Values can be filled in further; those stay on this page.
 */
export function RunScope(props: RunScopeProps) {
  const { run, document, values, children } = props;
  const ticks = useTicks(`run.${run}`);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const scope = useMemo(
    () => ({ fragment: run, values: { ...values, ...typed } }),
    [run, values, typed],
  );
  const setValue = useCallback(
    (_: string, key: string, value: string) =>
      setTyped(before => ({ ...before, [key]: value })),
    [],
  );
  const filled = useMemo(
    () => ({
      value: (_: string, key: string) => scope.values[key] ?? '',
      setValue,
      settle: () => undefined,
    }),
    [scope, setValue],
  );
  const ticksValue = useMemo(
    () => ({ ticks: ticks.ticks, tick: ticks.tick, reset: ticks.reset }),
    [ticks.ticks, ticks.tick, ticks.reset],
  );
  return (
    <DocumentContext.Provider value={document}>
      <PlaceholderValuesContext.Provider value={filled}>
        <TicksContext.Provider value={ticksValue}>
          <ScopeContext.Provider value={scope}>
            {children}
          </ScopeContext.Provider>
        </TicksContext.Provider>
      </PlaceholderValuesContext.Provider>
    </DocumentContext.Provider>
  );
}
