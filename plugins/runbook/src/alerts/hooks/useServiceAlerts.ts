import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { ServiceAlerts } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { AlertApi, alertApiRef, runbookApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
} from '../../hooks';
import { useAlertSignal } from './useAlertSignal';

/** How often rules that are being imported for the first time are looked for. */
const FIRST_IMPORT: PollRhythm = { first: 2_000, factor: 1.5, most: 10_000 };

/** How often an open tab asks what fires, where no signal tells it to sooner. */
const OPEN_TAB: PollRhythm = { first: 30_000, factor: 1, most: 30_000 };

const memories = new WeakMap<AlertApi, Map<string, Known<ServiceAlerts>>>();

/** The alerts of a service, with what imports them now. */
export function useServiceAlerts(entityRef: string) {
  const alertApi = useApi(alertApiRef);
  const runbookApi = useApi(runbookApiRef);
  const alerts = useLastKnown(memoryOf(memories, alertApi), entityRef, () =>
    alertApi.getServiceAlerts(entityRef),
  );
  const [refresh, setRefresh] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const { reload } = alerts;
  const { rules, runbook } = alerts.value ?? {};
  const pending = rules?.state === 'pending' || runbook?.state === 'pending';
  usePoll(reload, pending ? FIRST_IMPORT : OPEN_TAB);
  useAlertSignal([entityRef], reload);

  return {
    alerts,
    refresh: {
      ...refresh,
      run: async () => {
        setRefresh({ busy: true });
        try {
          await runbookApi.refreshService(entityRef);
          await reload();
          setRefresh({ busy: false });
        } catch (error) {
          setRefresh({ busy: false, error: toError(error) });
        }
      },
    },
  };
}
