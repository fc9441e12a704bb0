import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';

/** What is filled in where an incident is declared from elsewhere. */
export interface Prefilled {
  title: string;
  /** A severity, or the label of an alert that stands for one. */
  severity?: string;
  /** Id of the alert instance that it is about. */
  alert?: string;
}

/** Addresses of the Incident tab that ask for something there. */
export interface IncidentTabAddresses {
  /** The form that declares an incident of the service. */
  declare: (entityRef: string, prefilled: Prefilled) => string;
  /**
   * The form that starts a procedure in the open incident.
   *
   * @param search - query whose `var.` fields fill the placeholders
   */
  start: (entityRef: string, fragment: string, search: string) => string;
}

/**
 * Where other tabs lead in an incident. By address, so that they need to know
 * nothing of incidents, and so that an alert's own link can lead there too.
 */
export function useIncidentTabAddress(): IncidentTabAddresses {
  const entityRoute = useRouteRef(entityRouteRef);
  return useMemo(() => {
    const tab = (entityRef: string, query: URLSearchParams) =>
      `${entityRoute(entityRouteParams(entityRef))}/incident?${query}`;
    return {
      declare: (entityRef, { title, severity, alert }) =>
        tab(
          entityRef,
          new URLSearchParams({
            declare: 'real',
            title,
            ...(severity && { severity }),
            ...(alert && { alert }),
          }),
        ),
      start: (entityRef, fragment, search) => {
        const query = new URLSearchParams({ start: fragment, of: entityRef });
        for (const [name, value] of new URLSearchParams(search)) {
          if (name.startsWith('var.')) {
            query.set(name, value);
          }
        }
        return tab(entityRef, query);
      },
    };
  }, [entityRoute]);
}
