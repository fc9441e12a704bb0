import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ROTATION_ANNOTATION } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { displayNameOf } from '../../../catalog';
import { NamedRef } from '../../people/usePeople';

/** The services that name a rotation in their `catalog-info.yaml`. */
export type ServicesNaming =
  | { state: 'loading' }
  | { state: 'known'; services: NamedRef[] }
  | { state: 'failed' };

/** Finds the services that name a rotation. */
export function useServicesNaming(rotation: string): ServicesNaming {
  const catalog = useApi(catalogApiRef);
  const [found, setFound] = useState<ServicesNaming>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    catalog
      .getEntities({
        filter: { [`metadata.annotations.${ROTATION_ANNOTATION}`]: rotation },
        fields: ['kind', 'metadata'],
      })
      .then(
        ({ items }): ServicesNaming => ({
          state: 'known',
          services: items.map(entity => ({
            entityRef: stringifyEntityRef(entity),
            name: displayNameOf(entity),
            found: true,
          })),
        }),
        (): ServicesNaming => ({ state: 'failed' }),
      )
      .then(answer => {
        if (!gone) {
          setFound(answer);
        }
      });
    return () => {
      gone = true;
    };
  }, [catalog, rotation]);
  return found;
}
