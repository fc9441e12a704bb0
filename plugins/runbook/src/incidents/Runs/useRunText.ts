import { useApi } from '@backstage/core-plugin-api';
import { Runbook } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { RunbookApi, runbookApiRef } from '../../api';
import {
  Known,
  LastKnown,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
} from '../../hooks';
import { RunbookLayout } from '../../runbooks/layout';
import { RunText, runTextAt } from '../../runbooks/running';

/** How often a runbook that is being imported for the first time is looked for. */
const FIRST_IMPORT: PollRhythm = { first: 2_000, factor: 1.5, most: 10_000 };

/** A procedure that is being gone through should not change under the reader. */
const SELDOM: PollRhythm = { first: 600_000, factor: 1, most: 600_000 };

const runbooks = new WeakMap<RunbookApi, Map<string, Known<Runbook>>>();

/** A procedure with the runbook that it stands in. */
export interface LoadedProcedure {
  runbook: LastKnown<Runbook>;
  layout?: RunbookLayout;
  /** Undefined also where the runbook has it no more. */
  text?: RunText;
}

/** Reads a procedure of a service's runbook. */
export function useRunText(
  entityRef: string,
  fragment: string,
): LoadedProcedure {
  const api = useApi(runbookApiRef);
  const runbook = useLastKnown(memoryOf(runbooks, api), entityRef, () =>
    api.getRunbook(entityRef),
  );
  const isPending = runbook.value?.status.state === 'pending';
  usePoll(runbook.reload, isPending ? FIRST_IMPORT : SELDOM);
  const documents = isPending ? undefined : runbook.value?.documents;
  const layout = useMemo(
    () => documents && new RunbookLayout(documents),
    [documents],
  );
  const text = useMemo(
    () => layout && runTextAt(layout, fragment),
    [layout, fragment],
  );
  return { runbook, layout, text };
}
