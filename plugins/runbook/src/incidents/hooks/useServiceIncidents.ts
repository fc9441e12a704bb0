import { useApi } from '@backstage/core-plugin-api';
import { ServiceIncidents } from 'backstage-plugin-runbook-common';
import { IncidentApi, incidentApiRef } from '../../api';
import {
  Known,
  LastKnown,
  memoryOf,
  useLastKnown,
  usePoll,
  useReturn,
} from '../../hooks';
import { WATCH } from './rhythms';
import { useIncidentSignal } from './useIncidentSignal';

const services = new WeakMap<
  IncidentApi,
  Map<string, Known<ServiceIncidents>>
>();

/** The incidents of a service, kept fresh while they are shown. */
export function useServiceIncidents(
  entityRef: string,
): LastKnown<ServiceIncidents> {
  const api = useApi(incidentApiRef);
  const incidents = useLastKnown(memoryOf(services, api), entityRef, () =>
    api.getServiceIncidents(entityRef),
  );
  usePoll(incidents.reload, WATCH);
  useReturn(incidents.reload);
  useIncidentSignal(incidents.reload);
  return incidents;
}
