import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  IncidentSummary,
  SeverityPolicyData,
} from 'backstage-plugin-runbook-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { incidentApiRef } from '../../api';
import { ListFilter, toQuery } from './listFilter';

const PAGE = 50;

interface Loaded {
  incidents: readonly IncidentSummary[];
  severities: readonly SeverityPolicyData[];
  cursor?: string;
  loading: boolean;
  error?: Error;
}

/** Incidents that were loaded so far. */
export interface IncidentPages extends Loaded {
  /** Loads the next page, or tries again. */
  more: () => void;
}

/** Incidents that a filter lets through, a page at a time. */
export function useIncidentPages(filter: ListFilter): IncidentPages {
  const api = useApi(incidentApiRef);
  const [loaded, setLoaded] = useState<Loaded>({
    incidents: [],
    severities: [],
    loading: true,
  });
  const request = useRef(0);
  const key = JSON.stringify(toQuery(filter));

  const load = useCallback(
    async (before: readonly IncidentSummary[], cursor?: string) => {
      const current = ++request.current;
      setLoaded(({ severities, incidents }) => ({
        // While a changed filter is asked for, what was there stays in sight.
        incidents: cursor ? before : incidents,
        severities,
        cursor,
        loading: true,
      }));
      try {
        const { incidents, severities, nextCursor } = await api.listIncidents({
          ...JSON.parse(key),
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
        });
        // An answer that was overtaken by a newer filter says nothing.
        if (current === request.current) {
          setLoaded({
            incidents: [...before, ...incidents],
            severities,
            cursor: nextCursor,
            loading: false,
          });
        }
      } catch (error) {
        if (current === request.current) {
          setLoaded(known => ({
            ...known,
            cursor,
            loading: false,
            error: toError(error),
          }));
        }
      }
    },
    [api, key],
  );

  useEffect(() => {
    load([]);
    const requests = request;
    return () => {
      requests.current++;
    };
  }, [load]);

  const { incidents, cursor } = loaded;
  return {
    ...loaded,
    more: () => load(cursor === undefined ? [] : incidents, cursor),
  };
}
