import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { displayNameOf } from '../../catalog';
import { nameOfRef } from './nameOfRef';

/** Somebody or a group, by name. */
export interface NamedRef {
  entityRef: string;
  name: string;
  /** False where the catalog holds no such entity. */
  found: boolean;
}

/** The names of users and groups. */
export interface People {
  /** The name, or that of the reference as long as no better one is known. */
  nameOf: (entityRef: string) => string;
  /** Whether the catalog is known not to hold the entity. */
  isMissing: (entityRef: string) => boolean;
  /** Takes a name that was just chosen. */
  learn: (person: NamedRef) => void;
}

const REFERENCE = /^(user|group):[^:/\s]+\/[^:/\s]+$/;
const FIELDS = ['kind', 'metadata', 'spec.profile'];

/**
 * Names of what is referred to, asked of the catalog in one go.
 *
 * @param refs - whose names are needed
 * @param known - names that came with an answer of the back end
 */
export function usePeople(
  refs: readonly string[],
  known: readonly NamedRef[],
): People {
  const catalog = useApi(catalogApiRef);
  const [learned, setLearned] = useState<ReadonlyMap<string, NamedRef>>(
    () => new Map(),
  );
  const names = useMemo(
    () =>
      new Map([...learned, ...known.map(one => [one.entityRef, one] as const)]),
    [learned, known],
  );
  const missing = [...new Set(refs)]
    // A name that is no reference yet would make the catalog refuse them all.
    .filter(ref => REFERENCE.test(ref) && !names.has(ref))
    .sort()
    .join('\n');

  const take = useCallback(
    (found: readonly NamedRef[]) =>
      setLearned(
        before =>
          new Map([
            ...before,
            ...found.map(one => [one.entityRef, one] as const),
          ]),
      ),
    [],
  );

  useEffect(() => {
    if (missing === '') {
      return undefined;
    }
    let gone = false;
    const entityRefs = missing.split('\n');
    catalog.getEntitiesByRefs({ entityRefs, fields: FIELDS }).then(
      ({ items }) => {
        if (!gone) {
          take(
            entityRefs.map((entityRef, index) => {
              const entity = items[index];
              return {
                entityRef,
                name: entity ? displayNameOf(entity) : nameOfRef(entityRef),
                found: Boolean(entity),
              };
            }),
          );
        }
      },
      // Without the catalog the names in the references have to do.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [catalog, missing, take]);

  return useMemo(
    () => ({
      nameOf: ref => names.get(ref)?.name ?? nameOfRef(ref),
      isMissing: ref => !REFERENCE.test(ref) || names.get(ref)?.found === false,
      learn: person => take([person]),
    }),
    [names, take],
  );
}
