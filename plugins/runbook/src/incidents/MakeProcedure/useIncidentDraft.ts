import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useState } from 'react';
import { useHref } from 'react-router-dom';
import { incidentApiRef, runbookApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { useIncidentAddress } from '../links';
import { composeDraft, IncidentDraft } from './composeDraft';
import { loadRecord } from './loadRecord';

type DraftState =
  | { state: 'none' | 'loading' }
  | { state: 'failed'; error: Error }
  | { state: 'made'; draft: IncidentDraft };

/** Makes the draft of a procedure of the incident around it, when asked to. */
export function useIncidentDraft(entityRef: string) {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const api = useApi(incidentApiRef);
  const runbooks = useApi(runbookApiRef);
  const address = useIncidentAddress();
  const href = useHref(address(detail));
  const [state, setState] = useState<DraftState>({ state: 'none' });

  const make = async () => {
    setState({ state: 'loading' });
    try {
      const record = await loadRecord(api, runbooks, detail);
      const { id, title } = detail;
      const draft = composeDraft(record, entityRef, {
        when: alerts =>
          alerts.length > 0
            ? t('makeProcedure.whenAlerts', {
                alerts: alerts.join(', '),
                title,
              })
            : t('makeProcedure.when', { title }),
        from: t('makeProcedure.from', {
          id,
          title,
          // Whole, as it must lead back from the repository, too.
          address: new URL(href, window.location.origin).href,
        }),
        command: t('makeProcedure.command'),
        noted: t('makeProcedure.noted'),
        mitigated: t('makeProcedure.mitigated'),
        tried: titles =>
          t('makeProcedure.tried', { titles: titles.join(', ') }),
        gone: procedure => t('makeProcedure.gone', { title: procedure }),
      });
      setState({ state: 'made', draft });
    } catch (error) {
      setState({ state: 'failed', error: toError(error) });
    }
  };
  return { ...state, make, close: () => setState({ state: 'none' }) };
}
