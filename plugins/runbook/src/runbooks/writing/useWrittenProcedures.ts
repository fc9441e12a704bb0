import { useApi } from '@backstage/core-plugin-api';
import { ListedProcedure } from 'backstage-plugin-runbook-common';
import { ProcedureApi, procedureApiRef } from '../../api';
import { Known, LastKnown, memoryOf, useLastKnown } from '../../hooks';

const lists = new WeakMap<
  ProcedureApi,
  Map<string, Known<ListedProcedure[]>>
>();

/** The written procedures of a service, deleted and superseded ones too. */
export function useWrittenProcedures(
  entityRef: string,
): LastKnown<ListedProcedure[]> {
  const api = useApi(procedureApiRef);
  return useLastKnown(memoryOf(lists, api), entityRef, () =>
    api.listProcedures(entityRef),
  );
}
