import {
  ImportedDocument,
  ReadProcedure,
} from 'backstage-plugin-runbook-common';
import { useMemo, useState } from 'react';
import { RunbookLayout } from '../../layout';
import { ProcedureBody } from '../../Procedures/ProcedureBody';
import {
  DocumentContext,
  PlaceholderValuesContext,
  RunbookContext,
  TicksContext,
} from '../../RunbookContext';
import { WhenToUse } from '../../Sections';

export interface PreviewedProcedureProps {
  entityRef: string;
  read: ReadProcedure;
}

/** The procedure as its card shows it; values and ticks are of this window only. */
export function PreviewedProcedure(props: PreviewedProcedureProps) {
  const { entityRef, read } = props;
  const { document, runbook } = useMemo(() => {
    const shown: ImportedDocument = {
      id: 'preview',
      path: read.document.title,
      ...read,
    };
    const layout = new RunbookLayout([shown]);
    return {
      document: shown,
      runbook: {
        entityRef,
        layout,
        // What is being written has no address yet.
        goTo: () => {},
        linkTo: (fragment: string) => `#${fragment}`,
      },
    };
  }, [entityRef, read]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const values = useMemo(
    () => ({
      value: (_: string, key: string) => typed[key] ?? '',
      setValue: (_: string, key: string, value: string) =>
        setTyped(before => ({ ...before, [key]: value })),
      settle: () => {},
    }),
    [typed],
  );
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const ticksValue = useMemo(
    () => ({
      ticks,
      tick: (item: string, checked: boolean) =>
        setTicks(before => ({ ...before, [item]: checked })),
      reset: () => setTicks({}),
    }),
    [ticks],
  );
  const [entry] = runbook.layout.procedures;
  return (
    <RunbookContext.Provider value={runbook}>
      <PlaceholderValuesContext.Provider value={values}>
        <TicksContext.Provider value={ticksValue}>
          <DocumentContext.Provider value={document}>
            {entry && (
              <>
                <WhenToUse procedure={entry.procedure} />
                <ProcedureBody entry={entry} />
              </>
            )}
          </DocumentContext.Provider>
        </TicksContext.Provider>
      </PlaceholderValuesContext.Provider>
    </RunbookContext.Provider>
  );
}
