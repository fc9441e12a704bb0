import { useSignal } from '@backstage/plugin-signals-react';
import {
  INCIDENT_SIGNAL_CHANNEL,
  IncidentSignal,
} from 'backstage-plugin-runbook-common';
import { useEffect } from 'react';

/**
 * Calls when a portal with signals tells that an incident has changed. Without
 * them what is shown is asked for anew in its own rhythm.
 *
 * @param id - of the incident; any unless given
 */
export function useIncidentSignal(call: () => void, id?: string) {
  const { lastSignal } = useSignal<IncidentSignal>(INCIDENT_SIGNAL_CHANNEL);
  useEffect(() => {
    if (lastSignal && (id === undefined || lastSignal.incident === id)) {
      call();
    }
  }, [lastSignal, id, call]);
}
