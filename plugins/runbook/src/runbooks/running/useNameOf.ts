import { Person } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';

/** What somebody, or a part of the portal, is called in a record. */
export function useNameOf(
  personOf: (entityRef: string) => Person,
): (actor: string) => string {
  const { t } = useRunbookTranslation();
  return useCallback(
    (actor: string) => {
      if (actor.startsWith('user:')) {
        return personOf(actor).displayName;
      }
      // Which part of the portal it was, the record itself tells.
      return actor.startsWith('runbook:')
        ? t('thePortal')
        : actor.replace(/^service:/, '');
    },
    [t, personOf],
  );
}
