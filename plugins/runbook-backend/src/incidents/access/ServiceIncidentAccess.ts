import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { isService } from 'backstage-plugin-runbook-common';
import { ServiceDirectory } from '../../catalog';

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
    params: { kind: string; namespace: string; name: string };
    credentials: BackstageCredentials;
  }): Promise<Entity> {
    const entityRef = stringifyEntityRef({
      ...params,
      namespace: params.namespace || DEFAULT_NAMESPACE,
    });
    const entity = isService(params)
      ? await this.#directory.find(entityRef, credentials)
      : undefined;
    if (!entity) {
      throw new NotFoundError(
        `There is no service ${entityRef} in the catalog, or you may not see it`,
      );
    }
    return entity;
  }
}
