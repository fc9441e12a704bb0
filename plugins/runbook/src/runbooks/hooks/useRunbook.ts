import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { Runbook, ServiceOverview } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { RunbookApi, runbookApiRef } from '../../api';
import { Known, useLastKnown } from './useLastKnown';

/** How often a runbook that is being imported for the first time is looked for. */
const POLL_MS = 2_000;

// What was known belongs to the API instance, and so to one app and one reader.
const services = new WeakMap<RunbookApi, Map<string, Known<ServiceOverview>>>();
const runbooks = new WeakMap<RunbookApi, Map<string, Known<Runbook>>>();

function memoryOf<T>(
  memories: WeakMap<RunbookApi, Map<string, Known<T>>>,
  api: RunbookApi,
): Map<string, Known<T>> {
  const memory = memories.get(api) ?? new Map<string, Known<T>>();
  memories.set(api, memory);
  return memory;
}

/** A service and its runbook, each asked for, failing and retried by itself. */
export function useRunbook(entityRef: string) {
  const api = useApi(runbookApiRef);
  const overview = useLastKnown(memoryOf(services, api), entityRef, () =>
    api.getService(entityRef),
  );
  const runbook = useLastKnown(memoryOf(runbooks, api), entityRef, () =>
    api.getRunbook(entityRef),
  );
  const [refresh, setRefresh] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });

  const pending =
    runbook.value?.status.state === 'pending' ||
    overview.value?.runbook.state === 'pending';
  const { reload: reloadOverview, set: setOverview } = overview;
  const { reload: reloadRunbook } = runbook;
  useEffect(() => {
    if (!pending) {
      return undefined;
    }
    const timer = setInterval(() => {
      reloadOverview();
      reloadRunbook();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [pending, reloadOverview, reloadRunbook]);

  return {
    overview,
    runbook,
    refresh: {
      ...refresh,
      run: async () => {
        setRefresh({ busy: true });
        try {
          setOverview(await api.refreshService(entityRef));
          setRefresh({ busy: false });
          reloadRunbook();
        } catch (error) {
          setRefresh({
            busy: false,
            error: toError(error),
          });
        }
      },
    },
  };
}
