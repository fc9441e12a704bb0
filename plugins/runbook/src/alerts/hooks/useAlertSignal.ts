import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  ALERT_SIGNAL_CHANNEL,
  AlertSignal,
  alertSignalKey,
} from 'backstage-plugin-runbook-common';
import { useEffect } from 'react';

/**
 * Calls when something about a service's alerts has changed, in a portal that
 * has signals; in another it never does.
 *
 * @param call - must stay the same function
 */
export function useAlertSignal(entityRef: string, call: () => void) {
  // Not useApi: a portal need not have signals. Not useSignal: of two signals
  // in quick succession it tells the second alone.
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    const key = alertSignalKey(entityRef);
    const subscriber = signals?.subscribe<AlertSignal>(
      ALERT_SIGNAL_CHANNEL,
      ({ services }) => {
        if (!services || services.includes(key)) {
          call();
        }
      },
    );
    return () => subscriber?.unsubscribe();
  }, [signals, entityRef, call]);
}
