import { useApi } from '@backstage/core-plugin-api';
import { IncidentDetail } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { IncidentApi, incidentApiRef } from '../../api';
import {
  Known,
  LastKnown,
  memoryOf,
  useLastKnown,
  usePoll,
  useReturn,
} from '../../hooks';
import { isOpen } from '../isOpen';
import { ENDED_INCIDENT, OPEN_INCIDENT } from './rhythms';
import { useIncidentSignal } from './useIncidentSignal';

const incidents = new WeakMap<
  IncidentApi,
  Map<string, Known<IncidentDetail>>
>();

/** An incident by its id, kept fresh while it is shown. */
export function useIncident(id: string): LastKnown<IncidentDetail> {
  const api = useApi(incidentApiRef);
  const memory = memoryOf(incidents, api);
  // Answers may overtake each other, also those to a change.
  const latest = useCallback(
    (told: IncidentDetail) => {
      const known = memory.get(id)?.value;
      return known && known.revision > told.revision ? known : told;
    },
    [memory, id],
  );
  const incident = useLastKnown(memory, id, async () =>
    latest(await api.getIncident(id)),
  );
  const { reload, set, value } = incident;
  usePoll(reload, value && !isOpen(value) ? ENDED_INCIDENT : OPEN_INCIDENT);
  useReturn(reload);
  useIncidentSignal(reload, id);
  const take = useCallback(
    (told: IncidentDetail) => set(latest(told)),
    [set, latest],
  );
  return { ...incident, set: take };
}
