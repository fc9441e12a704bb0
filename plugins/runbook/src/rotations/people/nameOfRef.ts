import { parseEntityRef } from '@backstage/catalog-model';

/** The name in a reference, for where the catalog tells no better one. */
export function nameOfRef(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}
