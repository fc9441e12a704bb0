import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Person } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';

/** How long to wait for the next key, in milliseconds. */
const PAUSE_MS = 250;
const MOST = 20;

interface Found {
  people: readonly Person[];
  loading: boolean;
  error?: Error;
}

/** Users of the catalog whose name holds the text; nobody for an empty one. */
export function usePeopleSearch(text: string): Found {
  const catalogApi = useApi(catalogApiRef);
  const [found, setFound] = useState<Found>({ people: [], loading: false });
  const term = text.trim();
  useEffect(() => {
    if (!term) {
      setFound({ people: [], loading: false });
      return undefined;
    }
    let gone = false;
    setFound(({ people }) => ({ people, loading: true }));
    const timer = setTimeout(async () => {
      try {
        const { items } = await catalogApi.queryEntities({
          filter: { kind: 'user' },
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayname',
              'spec.profile.email',
            ],
          },
          fields: ['kind', 'metadata', 'spec.profile'],
          limit: MOST,
        });
        if (!gone) {
          setFound({ people: items.map(toPerson), loading: false });
        }
      } catch (error) {
        if (!gone && error instanceof Error) {
          setFound({ people: [], loading: false, error });
        }
      }
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [catalogApi, term]);
  return found;
}

function toPerson(entity: Entity): Person {
  const { profile } = entity.spec ?? {};
  const field = (name: string): string | undefined => {
    const value =
      typeof profile === 'object' && profile !== null && !Array.isArray(profile)
        ? profile[name]
        : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const [picture, email] = [field('picture'), field('email')];
  return {
    entityRef: stringifyEntityRef(entity),
    displayName:
      field('displayName') ?? entity.metadata.title ?? entity.metadata.name,
    ...(picture && { picture }),
    ...(email && { email }),
    links: [],
    found: true,
  };
}
