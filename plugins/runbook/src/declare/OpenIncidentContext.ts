import { createContext, useContext } from 'react';

/** Whether an incident of the service is open; given by what is above the tabs. */
export const OpenIncidentContext = createContext(false);

/** Whether a procedure can be started in an incident of the service. */
export function useHasOpenIncident(): boolean {
  return useContext(OpenIncidentContext);
}
