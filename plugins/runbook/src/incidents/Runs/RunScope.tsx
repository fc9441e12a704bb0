import { ReactNode, useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { useTicks } from '../../runbooks/hooks';
import { RunbookLayout } from '../../runbooks/layout';
import {
  DocumentContext,
  PlaceholderValuesContext,
  RunbookContext,
  ScopeContext,
  TicksContext,
} from '../../runbooks/RunbookContext';

export interface RunScopeProps {
  /** Id of the run. */
  run: string;
  entityRef: string;
  layout: RunbookLayout;
  documentId: string;
  /** As they were when it was started. */
  values: Readonly<Record<string, string>>;
  children: ReactNode;
}

/**
 * What the commands and texts of a procedure need around them outside of the
 * Runbook tab. Values can be filled in further; those stay on this page.
 */
export function RunScope(props: RunScopeProps) {
  const { run, entityRef, layout, documentId, values, children } = props;
  const navigate = useNavigate();
  const { place } = usePlaceAddress();
  const ticks = useTicks(`run.${run}`);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const runbook = useMemo(() => {
    const hrefTo = (fragment: string) => place({ entityRef, fragment });
    return {
      entityRef,
      layout,
      goTo: (fragment: string) => navigate(hrefTo(fragment)),
      linkTo: hrefTo,
      hrefTo,
    };
  }, [entityRef, layout, navigate, place]);
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
  const document = layout.document(documentId);
  return (
    <RunbookContext.Provider value={runbook}>
      <DocumentContext.Provider value={document}>
        <PlaceholderValuesContext.Provider value={filled}>
          <TicksContext.Provider value={ticksValue}>
            <ScopeContext.Provider value={scope}>
              {children}
            </ScopeContext.Provider>
          </TicksContext.Provider>
        </PlaceholderValuesContext.Provider>
      </DocumentContext.Provider>
    </RunbookContext.Provider>
  );
}
