import {
  EndpointBody,
  procedureRunEndpoints,
} from 'backstage-plugin-runbook-common';
import { createContext, useContext } from 'react';
import { ChangeOptions } from '../../api';

type Endpoints = typeof procedureRunEndpoints;

/** A step as it shall be. */
export type StepMark = EndpointBody<Endpoints['markProcedureRunStep']>;

/** What came of a run. */
export type RunEnd = EndpointBody<Endpoints['endProcedureRun']>;

/**
 * What can be done in a run, wherever it belongs to: an incident, or nothing
 * but its procedure. Each is shown by whoever gives it once it was done.
 */
export interface RunWork {
  /** What somebody, or a part of the portal, is called. */
  nameOf: (actor: string) => string;
  mark: (
    run: string,
    step: number,
    mark: StepMark,
    options: ChangeOptions,
  ) => Promise<unknown>;
  end: (run: string, end: RunEnd, options: ChangeOptions) => Promise<unknown>;
}

export const RunWorkContext = createContext<RunWork | undefined>(undefined);

/** What can be done in the run around. */
export function useRunWork(): RunWork {
  const value = useContext(RunWorkContext);
  if (!value) {
    throw new Error('Used outside of a run');
  }
  return value;
}
