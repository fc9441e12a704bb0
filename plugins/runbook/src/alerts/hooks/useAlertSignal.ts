import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  ALERT_SIGNAL_CHANNEL,
  AlertSignal,
  alertSignalKey,
} from 'backstage-plugin-runbook-common';
import { useEffect } from 'react';

/**
 * Calls when something about the alerts of services has changed, in a portal
 * that has signals; in another it never does.
 *
 * @param entityRefs - of these services; of any where undefined
 * @param call - must stay the same function
 */
export function useAlertSignal(
  entityRefs: readonly string[] | undefined,
  call: () => void,
) {
  // Not useApi: a portal need not have signals. Not useSignal: of two signals
  // in quick succession it tells the second alone.
  const signals = useApiHolder().get(signalApiRef);
  const keys = entityRefs?.map(alertSignalKey).join(' ');
  useEffect(() => {
    const wanted = keys === undefined ? undefined : new Set(keys.split(' '));
    const subscriber = signals?.subscribe<AlertSignal>(
      ALERT_SIGNAL_CHANNEL,
      ({ services }) => {
        if (!services || !wanted || services.some(key => wanted.has(key))) {
          call();
        }
      },
    );
    return () => subscriber?.unsubscribe();
  }, [signals, keys, call]);
}
