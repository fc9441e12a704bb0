import { useApi } from '@backstage/core-plugin-api';
import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { procedureApiRef } from '../../../api';
import { Draft } from '../../../editing';
import { ProcedureForm } from './ProcedureForm';

/**
 * What the edit is laid on: the procedure as it was opened, as somebody else
 * saved it since, or as it was when a draft was left.
 */
export function useBase(
  entityRef: string,
  opened: WrittenProcedure | undefined,
) {
  const api = useApi(procedureApiRef);
  const [base, rebase] = useState(opened);

  /**
   * Goes back to what a draft was laid on, so that what was saved since is
   * merged when it is saved, and not undone unseen.
   */
  const goBackTo = async ({ revision }: Draft<ProcedureForm>) => {
    if (!base || revision === undefined || revision === base.revision) {
      return;
    }
    const name = { entityRef, slug: base.slug };
    try {
      const { content } = await api.getRevision(name, revision);
      rebase({ ...base, revision, content });
    } catch {
      // It is refused all the same, and compared with what is there now.
      rebase({ ...base, revision });
    }
  };
  return { base, rebase, goBackTo };
}
