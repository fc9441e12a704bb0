import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  procedureRunPermission,
  RUN_LIMITS,
  ServiceRun,
} from 'backstage-plugin-runbook-common';
import { ReactNode, useCallback, useMemo, useState } from 'react';
import { runApiRef } from '../../api';
import {
  memoryOf,
  useLastKnown,
  usePoll,
  useReturn,
  useTabAddress,
} from '../../hooks';
import { personFinder } from '../../rotations/people';
import { LoadFailure } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useNameOf } from '../running';
import { lists, WATCH } from './memories';
import { openRunOf, withOpenRun } from './openRuns';
import { RunsContext } from './RunsContext';

export interface RunsOfServiceProps {
  entityRef: string;
  children: ReactNode;
}

/** Lets procedures inside be run outside of incidents, by those who may. */
export function RunsOfService({ entityRef, children }: RunsOfServiceProps) {
  const { t } = useRunbookTranslation();
  const api = useApi(runApiRef);
  const { allowed: mayRun } = usePermission({
    permission: procedureRunPermission,
    resourceRef: entityRef,
  });
  const list = useLastKnown(memoryOf(lists, api), entityRef, () =>
    api.listRuns(entityRef, { limit: RUN_LIMITS.running }),
  );
  const { value, reload } = list;
  usePoll(reload, WATCH);
  useReturn(reload);
  const nameOf = useNameOf(
    useMemo(() => personFinder(value?.people ?? []), [value]),
  );
  const running = useMemo(() => (value?.runs ?? []).filter(isRunning), [value]);

  const { search, currentSearch, update } = useTabAddress();
  const openOn = useCallback(
    (fragment: string) => openRunOf(search, fragment),
    [search],
  );
  const show = useCallback(
    (fragment: string, id: string | undefined) =>
      update(
        {
          search: withOpenRun(currentSearch(), fragment, id),
          ...(id !== undefined && { hash: fragment }),
        },
        { replace: true },
      ),
    [currentSearch, update],
  );
  const [changes, setChanges] = useState(0);
  const changed = useCallback(() => {
    setChanges(count => count + 1);
    reload();
  }, [reload]);
  const context = useMemo(
    () => ({
      entityRef,
      mayRun,
      running,
      nameOf,
      openOn,
      open: show,
      close: (fragment: string) => show(fragment, undefined),
      changes,
      changed,
    }),
    [entityRef, mayRun, running, nameOf, openOn, show, changes, changed],
  );
  return (
    <RunsContext.Provider value={context}>
      <LoadFailure part={list} title={t('runs.listFailed')} />
      {children}
    </RunsContext.Provider>
  );
}

function isRunning({ outcome }: ServiceRun): boolean {
  return outcome === undefined;
}
