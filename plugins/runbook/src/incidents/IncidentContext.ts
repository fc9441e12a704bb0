import { IncidentDetail, Person } from 'backstage-plugin-runbook-common';
import { createContext, useContext } from 'react';

/** What every part of the screen knows of the incident it shows. */
export interface IncidentContextValue {
  detail: IncidentDetail;
  personOf: (entityRef: string) => Person;
  /** The reader; absent while that is not known. */
  me?: string;
  /** Shows the incident as an answer to a change told it. */
  take: (detail: IncidentDetail) => void;
}

export const IncidentContext = createContext<IncidentContextValue | undefined>(
  undefined,
);

/** What every part of the screen knows. */
export function useIncidentContext(): IncidentContextValue {
  const value = useContext(IncidentContext);
  if (!value) {
    throw new Error('Used outside of an incident');
  }
  return value;
}
