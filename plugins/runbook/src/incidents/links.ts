import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { incidentRouteRef } from '../routes';
import { useOptionalRoute } from '../hooks/useOptionalRoute';

/**
 * Where an incident is shown: on its page, or in an app without that page on
 * the tab of the service it was declared for.
 */
export function useIncidentAddress(): (incident: {
  id: string;
  services: ReadonlyArray<{ entityRef: string }>;
}) => string {
  const page = useOptionalRoute(incidentRouteRef);
  const entity = useRouteRef(entityRouteRef);
  return useCallback(
    ({ id, services }) => {
      const [service] = services;
      if (page || !service) {
        return page?.({ id }) ?? '';
      }
      const params = entityRouteParams(service.entityRef);
      return `${entity(params)}/incident?incident=${id}`;
    },
    [page, entity],
  );
}
