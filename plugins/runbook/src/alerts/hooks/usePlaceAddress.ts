import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AlertPlace } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';

/** Addresses of what belongs to services, for the app's router. */
export interface PlaceAddresses {
  /** Of a place in a runbook, with values for its placeholders. */
  place: (
    place: AlertPlace,
    values?: Readonly<Record<string, string>>,
  ) => string;
  /** Of an alert on the Alerts tab of its service. */
  alert: (entityRef: string, name: string) => string;
  /** Of the Alerts tab of a service. */
  alerts: (entityRef: string) => string;
}

/** Tells where the tabs of services are. */
export function usePlaceAddress(): PlaceAddresses {
  const entityRoute = useRouteRef(entityRouteRef);
  return useMemo(
    () => ({
      place: ({ entityRef, fragment }, values = {}) => {
        const search = new URLSearchParams(
          Object.entries(values).map(([name, value]) => [`var.${name}`, value]),
        ).toString();
        return [
          `${entityRoute(entityRouteParams(entityRef))}/runbook`,
          search && `?${search}`,
          fragment && `#${encodeURIComponent(fragment)}`,
        ]
          .filter(Boolean)
          .join('');
      },
      alerts: entityRef =>
        `${entityRoute(entityRouteParams(entityRef))}/alerts`,
      alert: (entityRef, name) =>
        `${entityRoute(
          entityRouteParams(entityRef),
        )}/alerts?${new URLSearchParams({ alert: name })}`,
    }),
    [entityRoute],
  );
}
