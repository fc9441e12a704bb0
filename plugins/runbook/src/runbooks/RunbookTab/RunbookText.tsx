import { ServiceDependency } from 'backstage-plugin-runbook-common';
import { RefObject, useMemo } from 'react';
import { Alerts } from '../Alerts';
import { Dependencies } from '../Dependencies';
import { Highlights } from '../Highlights';
import { Target } from '../layout';
import { ProcedureFinder, Procedures, useProcedureList } from '../Procedures';
import { useRunbookContext } from '../RunbookContext';
import { SectionView } from '../Sections';

export interface RunbookTextProps {
  rootRef: RefObject<HTMLElement>;
  catalogDependencies: readonly ServiceDependency[];
  /** The place that the reader was led to. */
  arrival: Target | undefined;
}

/**
 * The text of the runbook. The filter stands above all of it, and while it is
 * in use only the alerts and procedures that it finds are below: whoever types is
 * looking for a command, not for the summary.
 */
export function RunbookText(props: RunbookTextProps) {
  const { rootRef, catalogDependencies, arrival } = props;
  const { layout } = useRunbookContext();
  const list = useProcedureList(layout, arrival);

  // Drawn anew when what they say changes, and not with every key that is typed.
  const before = useMemo(
    () => (
      <>
        <Highlights />
        <Dependencies catalog={catalogDependencies} />
      </>
    ),
    [catalogDependencies],
  );
  const after = useMemo(
    () =>
      layout.sections.map(entry => (
        <SectionView key={entry.fragment} entry={entry} level={2} />
      )),
    [layout],
  );
  return (
    <>
      <ProcedureFinder list={list} rootRef={rootRef} />
      <div hidden={list.filtered}>{before}</div>
      <Alerts list={list} />
      <Procedures list={list} />
      <div hidden={list.filtered}>{after}</div>
    </>
  );
}
