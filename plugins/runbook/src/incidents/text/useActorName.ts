import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';

/** What somebody, or a part of the portal, is called in a record. */
export function useActorName(): (actor: string) => string {
  const { t } = useRunbookTranslation();
  const { personOf } = useIncidentContext();
  return useCallback(
    (actor: string) => {
      if (actor.startsWith('user:')) {
        return personOf(actor).displayName;
      }
      // Which part of the portal it was, the entry itself tells.
      return actor.startsWith('runbook:')
        ? t('incident.portal')
        : actor.replace(/^service:/, '');
    },
    [t, personOf],
  );
}
