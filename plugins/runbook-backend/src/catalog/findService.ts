import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { isService } from 'backstage-plugin-runbook-common';
import { ServiceDirectory } from './ServiceDirectory';

/** The parameters of a path that names a service. */
export interface ServiceParams {
  kind: string;
  namespace: string;
  name: string;
}

/** Full reference of what a path names. */
export function serviceRef(params: ServiceParams): string {
  return stringifyEntityRef({
    ...params,
    namespace: params.namespace || DEFAULT_NAMESPACE,
  });
}

/**
 * The service that a path names, as the caller may see it.
 *
 * @throws NotFoundError - for what the catalog hides from the caller exactly as
 * for what does not exist, so that the answer tells nothing.
 */
export async function findService(
  directory: Pick<ServiceDirectory, 'find'>,
  params: ServiceParams,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const entityRef = serviceRef(params);
  const entity = isService(params)
    ? await directory.find(entityRef, credentials)
    : undefined;
  if (!entity) {
    throw new NotFoundError(
      `There is no service ${entityRef} in the catalog, or you may not see it`,
    );
  }
  return entity;
}
