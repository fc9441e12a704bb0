import { ServiceRun } from 'backstage-plugin-runbook-common';
import { createContext, useContext } from 'react';

/** What the cards of procedures know of runs outside of incidents. */
export interface RunsContextValue {
  entityRef: string;
  /** Whether the reader may run procedures of the service. */
  mayRun: boolean;
  /** Those that run now, the latest started first. */
  running: readonly ServiceRun[];
  nameOf: (actor: string) => string;
  /** Id of the run that the address opens on the card of a procedure. */
  openOn: (fragment: string) => string | undefined;
  /** Opens a run on its card. */
  open: (fragment: string, id: string) => void;
  close: (fragment: string) => void;
  /** Counts what was started and ended here, for lists to be read anew. */
  changes: number;
  /** Something was started, or has ended. */
  changed: () => void;
}

export const RunsContext = createContext<RunsContextValue | undefined>(
  undefined,
);

/** Undefined where nothing can be run, as in a preview. */
export function useRuns(): RunsContextValue | undefined {
  return useContext(RunsContext);
}
