import { parseEntityRef } from '@backstage/catalog-model';
import { ServiceDependency } from 'backstage-plugin-runbook-common';
import { DocumentDependency } from 'runbook-markdown';

/** What a document says of a dependency, and which document. */
export interface StatedDependency {
  documentId: string;
  stated: DocumentDependency;
}

/** Something the service needs, as the catalog has it, the documents, or both. */
export interface JoinedDependency {
  name: string;
  catalog?: ServiceDependency;
  stated: StatedDependency[];
}

/**
 * The catalog's dependencies, each with what the documents say of the one of
 * that name, and then those that only the documents name.
 */
export function joinDependencies(
  catalog: readonly ServiceDependency[],
  stated: readonly StatedDependency[],
): JoinedDependency[] {
  const joined: JoinedDependency[] = catalog.map(dependency => ({
    name: parseEntityRef(dependency.entityRef).name,
    catalog: dependency,
    stated: [],
  }));
  for (const entry of stated) {
    const name = fold(entry.stated.name);
    const known = joined.find(
      dependency =>
        fold(dependency.name) === name ||
        (dependency.catalog && fold(dependency.catalog.title) === name),
    );
    if (known) {
      known.stated.push(entry);
    } else {
      joined.push({ name: entry.stated.name, stated: [entry] });
    }
  }
  return joined;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_\s`]/g, '');
}
