import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ServiceDirectory } from '../../catalog';

/** What a reader of several services may see. */
export interface OverviewReader {
  credentials: BackstageCredentials;
  /** Whether the policy lets the reader see the alerts of a service. */
  isAllowed(entity: Entity): boolean;
  /** Whether the policy lets the reader see alerts whatever they belong to. */
  all: boolean;
  /** Whether the reader may see the runbook of a service. */
  maySee(entityRef: string): Promise<boolean>;
}

/** Those of the services that the reader may see, by reference. */
export async function visibleServices(
  directory: Pick<ServiceDirectory, 'findAll'>,
  entityRefs: readonly string[],
  reader: OverviewReader,
): Promise<Map<string, Entity>> {
  const entities = await directory.findAll(entityRefs, reader.credentials);
  return new Map(
    entityRefs.flatMap((entityRef, index): Array<[string, Entity]> => {
      const entity = entities[index];
      return entity && reader.isAllowed(entity) ? [[entityRef, entity]] : [];
    }),
  );
}
