import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { ProcedureRevision } from 'backstage-plugin-runbook-common';
import { useCallback, useEffect, useState } from 'react';
import { procedureApiRef } from '../../../api';

/** The revisions that are loaded so far, the latest first. */
export interface History {
  revisions?: ProcedureRevision[];
  /** Whether there are earlier ones. */
  next?: number;
  error?: Error;
}

/** Who saved a procedure, when and why, a page at a time. */
export function useHistory(entityRef: string, slug: string) {
  const api = useApi(procedureApiRef);
  const [history, setHistory] = useState<History>({});
  const load = useCallback(
    async (before?: number) => {
      try {
        const page = await api.listRevisions(
          { entityRef, slug },
          before === undefined ? {} : { before },
        );
        setHistory(known => ({
          revisions: [
            ...((before !== undefined && known.revisions) || []),
            ...page.revisions,
          ],
          next: page.next,
        }));
      } catch (error) {
        setHistory(known => ({ ...known, error: toError(error) }));
      }
    },
    [api, entityRef, slug],
  );
  useEffect(() => {
    load();
  }, [load]);
  return { history, load };
}
