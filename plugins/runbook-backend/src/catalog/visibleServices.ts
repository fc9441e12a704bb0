import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { AllowedServices } from './AllServicesAccess';
import { ServiceDirectory } from './ServiceDirectory';

/** Who reads of several services, and what the policy allows of them. */
export interface ServicesReader extends AllowedServices {
  credentials: BackstageCredentials;
}

/**
 * Those of the services that the reader may see, by reference.
 *
 * @param fields - of the entities, where not all are needed: with `relations`,
 * which the rules of a policy look at
 */
export async function visibleServices(
  directory: Pick<ServiceDirectory, 'findAll'>,
  entityRefs: readonly string[],
  reader: Pick<ServicesReader, 'credentials' | 'isAllowed'>,
  fields?: readonly string[],
): Promise<Map<string, Entity>> {
  const entities = await directory.findAll(
    entityRefs,
    reader.credentials,
    fields,
  );
  return new Map(
    entityRefs.flatMap((entityRef, index): Array<[string, Entity]> => {
      const entity = entities[index];
      return entity && reader.isAllowed(entity) ? [[entityRef, entity]] : [];
    }),
  );
}
