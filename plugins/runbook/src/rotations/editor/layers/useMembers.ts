import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { displayNameOf } from '../../../catalog';
import { NamedRef } from '../../people/usePeople';

/** The people of a group. */
export type Members =
  | { state: 'loading' }
  | { state: 'known'; people: NamedRef[] }
  | { state: 'failed'; error: Error };

/** The members of a group, by name. */
export function useMembers(group: string | undefined): Members {
  const catalog = useApi(catalogApiRef);
  const [members, setMembers] = useState<Members>({ state: 'loading' });
  useEffect(() => {
    if (!group) {
      return undefined;
    }
    let gone = false;
    setMembers({ state: 'loading' });
    catalog
      .getEntities({
        filter: { kind: 'User', 'relations.memberOf': group },
        fields: ['kind', 'metadata', 'spec.profile'],
      })
      .then(
        ({ items }) => {
          const people = items
            .map(entity => ({
              entityRef: stringifyEntityRef(entity),
              name: displayNameOf(entity),
              found: true,
            }))
            .sort((a, b) => a.name.localeCompare(b.name));
          if (!gone) {
            setMembers({ state: 'known', people });
          }
        },
        error => {
          if (!gone) {
            setMembers({ state: 'failed', error });
          }
        },
      );
    return () => {
      gone = true;
    };
  }, [catalog, group]);
  return members;
}
