import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** How long to wait for the next key, in milliseconds. */
const PAUSE_MS = 250;
const MOST = 20;

/** What people look for an entity by, as the catalog's index names it. */
const SEARCHED = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayname',
  'spec.profile.email',
];

/** What a search found so far. */
export interface CatalogSearch {
  /** Kind, metadata and profile of each. */
  entities: readonly Entity[];
  loading: boolean;
  failed: boolean;
}

const NOTHING: CatalogSearch = { entities: [], loading: false, failed: false };

/**
 * Entities of some kinds whose name, title or address holds the text.
 *
 * @param kinds - the same array each time
 * @param text - undefined to look for nothing; the first by name where empty
 */
export function useCatalogSearch(
  kinds: readonly string[],
  text: string | undefined,
): CatalogSearch {
  const catalog = useApi(catalogApiRef);
  const [search, setSearch] = useState(NOTHING);
  const term = text?.trim();
  useEffect(() => {
    if (term === undefined) {
      setSearch(NOTHING);
      return undefined;
    }
    let gone = false;
    setSearch(({ entities }) => ({ entities, loading: true, failed: false }));
    const timer = setTimeout(() => {
      catalog
        .queryEntities({
          filter: { kind: [...kinds] },
          ...(term && { fullTextFilter: { term, fields: SEARCHED } }),
          fields: ['kind', 'metadata', 'spec.profile'],
          orderFields: [{ field: 'metadata.name', order: 'asc' }],
          limit: MOST,
        })
        .then(
          ({ items }) => gone || setSearch({ ...NOTHING, entities: items }),
          () => gone || setSearch({ ...NOTHING, failed: true }),
        );
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [catalog, kinds, term]);
  return search;
}
