import { useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { incidentApiRef } from '../../api';
import { RunWork } from '../../runbooks/running';
import { useIncidentContext } from '../IncidentContext';
import { useActorName } from '../text/useActorName';

/** What can be done in the runs of the incident around. */
export function useIncidentRunWork(): RunWork {
  const api = useApi(incidentApiRef);
  const { detail, take } = useIncidentContext();
  const nameOf = useActorName();
  const incident = detail.id;
  return useMemo(
    () => ({
      nameOf,
      mark: async (run, step, mark, options) =>
        take(await api.markRunStep(incident, run, step, mark, options)),
      end: async (run, end, options) =>
        take(await api.endRun(incident, run, end, options)),
    }),
    [api, incident, take, nameOf],
  );
}
