import { useApi } from '@backstage/core-plugin-api';
import { endpoints, EndpointResponse } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { incidentApiRef } from '../../api';
import { Pages, usePages, usePoll, useQuiet, useReturn } from '../../hooks';
import { WATCH } from '../hooks/rhythms';
import { useIncidentSignal } from '../hooks/useIncidentSignal';
import { ListFilter, toQuery } from './listFilter';

const PAGE = 50;

/** A page of incidents. */
export type IncidentPage = EndpointResponse<typeof endpoints.listIncidents>;

/** Incidents that a filter lets through, kept fresh while they are shown. */
export function useIncidentPages(filter: ListFilter): Pages<IncidentPage> {
  const api = useApi(incidentApiRef);
  // The address changes with each key; the back end is asked when it rests.
  const asked = useQuiet(JSON.stringify(toQuery(filter)));
  const list = usePages(
    useCallback(
      (cursor?: string) =>
        api.listIncidents({
          ...JSON.parse(asked),
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
        }),
      [api, asked],
    ),
  );
  usePoll(list.reload, WATCH);
  useReturn(list.reload);
  useIncidentSignal(list.reload);
  return list;
}
