import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { Runbook, ServiceOverview } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { RunbookApi, runbookApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
} from '../../hooks';

/** How often a runbook that is being imported for the first time is looked for. */
const FIRST_IMPORT: PollRhythm = { first: 2_000, factor: 1.5, most: 10_000 };

/**
 * How often an open tab asks again. Well below the time after which the head
 * calls a runbook out of date, so that this is said of the source and not of
 * a tab that was left open.
 */
const OPEN_TAB: PollRhythm = { first: 600_000, factor: 1, most: 600_000 };

const services = new WeakMap<RunbookApi, Map<string, Known<ServiceOverview>>>();
const runbooks = new WeakMap<RunbookApi, Map<string, Known<Runbook>>>();

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
  const rhythm = pending ? FIRST_IMPORT : OPEN_TAB;
  usePoll(reloadOverview, rhythm);
  usePoll(reloadRunbook, rhythm);

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
