import { parseEntityRef } from '@backstage/catalog-model';
import { Person } from 'backstage-plugin-runbook-common';

/** Finds people by reference; one who was not told of is not in the catalog. */
export function personFinder(
  people: readonly Person[],
): (entityRef: string) => Person {
  const byRef = new Map(people.map(person => [person.entityRef, person]));
  return entityRef =>
    byRef.get(entityRef) ?? {
      entityRef,
      displayName: parseEntityRef(entityRef).name,
      links: [],
      found: false,
    };
}
