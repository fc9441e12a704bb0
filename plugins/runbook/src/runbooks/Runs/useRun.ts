import { useApi } from '@backstage/core-plugin-api';
import { ServiceRunDetail } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { RunName, runApiRef } from '../../api';
import {
  LastKnown,
  memoryOf,
  useLastKnown,
  usePoll,
  useReturn,
} from '../../hooks';
import { details, OPEN_RUN, WATCH } from './memories';

/** A run by its id, kept fresh while it is shown. */
export function useRun({
  entityRef,
  id,
}: RunName): LastKnown<ServiceRunDetail> {
  const api = useApi(runApiRef);
  const memory = memoryOf(details, api);
  const key = `${entityRef} ${id}`;
  // Answers may overtake each other, also those to a change.
  const latest = useCallback(
    (told: ServiceRunDetail) => {
      const known = memory.get(key)?.value;
      return known && known.revision > told.revision ? known : told;
    },
    [memory, key],
  );
  const run = useLastKnown(memory, key, async () =>
    latest(await api.getRun({ entityRef, id })),
  );
  const { reload, set, value } = run;
  usePoll(reload, value?.outcome ? WATCH : OPEN_RUN);
  useReturn(reload);
  const take = useCallback(
    (told: ServiceRunDetail) => set(latest(told)),
    [set, latest],
  );
  return { ...run, set: take };
}
