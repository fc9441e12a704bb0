import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** How long to wait for the next key, in milliseconds. */
const PAUSE_MS = 250;
const MOST = 20;

/** An entity as a field shows it. */
export interface FoundEntity {
  entityRef: string;
  title: string;
}

/** What a search found so far. */
export interface CatalogSearch {
  entities: readonly FoundEntity[];
  loading: boolean;
  failed: boolean;
}

const NOTHING: CatalogSearch = { entities: [], loading: false, failed: false };

/** Entities of some kinds whose name or title holds the text; none for an empty one. */
export function useCatalogSearch(
  kinds: readonly string[],
  text: string,
): CatalogSearch {
  const catalog = useApi(catalogApiRef);
  const [search, setSearch] = useState(NOTHING);
  const term = text.trim();
  useEffect(() => {
    if (!term) {
      setSearch(NOTHING);
      return undefined;
    }
    let gone = false;
    setSearch(({ entities }) => ({ entities, loading: true, failed: false }));
    const timer = setTimeout(() => {
      catalog
        .queryEntities({
          filter: { kind: [...kinds] },
          fullTextFilter: { term, fields: ['metadata.name', 'metadata.title'] },
          fields: ['kind', 'metadata'],
          limit: MOST,
        })
        .then(
          ({ items }) =>
            gone ||
            setSearch({ ...NOTHING, entities: items.map(toFoundEntity) }),
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

function toFoundEntity(entity: Entity): FoundEntity {
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
  };
}
