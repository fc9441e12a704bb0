import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { findService, ServiceDirectory, ServiceParams } from '../../catalog';

/**
 * Lets a caller see what is told of a service's incidents. Each incident is
 * checked by itself.
 */
export class ServiceIncidentAccess {
  readonly #directory: Pick<ServiceDirectory, 'find'>;

  constructor(options: { directory: Pick<ServiceDirectory, 'find'> }) {
    this.#directory = options.directory;
  }

  /** @throws NotFoundError - for a service that the catalog does not show. */
  async authorize({
    params,
    credentials,
  }: {
    params: ServiceParams;
    credentials: BackstageCredentials;
  }): Promise<Entity> {
    return findService(this.#directory, params, credentials);
  }
}
