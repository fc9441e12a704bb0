import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { displayNameOf } from '../rotations/people/displayNameOf';
import { NamedRef } from '../rotations/people/usePeople';

const QUIET_MS = 200;
const MOST = 20;

/** What a search found. */
export interface EntitySearch {
  options: NamedRef[];
  loading: boolean;
  failed: boolean;
}

/** What is searched for; a service is of one of several kinds. */
export type SearchedKind = 'User' | 'Group' | 'Service';

/** Users, groups or services whose name or address has what was typed. */
export function useEntitySearch(
  kind: SearchedKind,
  term: string,
  open: boolean,
): EntitySearch {
  const catalog = useApi(catalogApiRef);
  const [search, setSearch] = useState<EntitySearch>({
    options: [],
    loading: false,
    failed: false,
  });
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    let gone = false;
    setSearch(({ options }) => ({ options, loading: true, failed: false }));
    const timer = setTimeout(() => {
      catalog
        .queryEntities({
          filter: { kind: kind === 'Service' ? [...SERVICE_KINDS] : kind },
          fields: ['kind', 'metadata', 'spec.profile'],
          limit: MOST,
          orderFields: [{ field: 'metadata.name', order: 'asc' }],
          ...(term.trim() && {
            fullTextFilter: {
              term: term.trim(),
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayName',
                'spec.profile.email',
              ],
            },
          }),
        })
        .then(
          ({ items }) => {
            if (!gone) {
              const options = items.map(entity => ({
                entityRef: stringifyEntityRef(entity),
                name: displayNameOf(entity),
                found: true,
              }));
              setSearch({ options, loading: false, failed: false });
            }
          },
          () => {
            if (!gone) {
              setSearch({ options: [], loading: false, failed: true });
            }
          },
        );
    }, QUIET_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [catalog, kind, open, term]);
  return search;
}
