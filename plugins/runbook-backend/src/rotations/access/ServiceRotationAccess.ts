import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { isService } from 'backstage-plugin-runbook-common';
import { ServiceDirectory } from '../../catalog';
import { Readable, RotationPermissions } from './RotationPermissions';

/** A service, and which rotations its reader may see. */
export interface ReadableService {
  entity: Entity;
  readable: Readable;
}

/** Lets a caller see the rotation of a service, as far as they may. */
export class ServiceRotationAccess {
  readonly #directory: ServiceDirectory;
  readonly #permissions: RotationPermissions;

  constructor(options: {
    directory: ServiceDirectory;
    permissions: RotationPermissions;
  }) {
    this.#directory = options.directory;
    this.#permissions = options.permissions;
  }

  /** @throws NotFoundError - for a service that the catalog does not show. */
  async authorize({
    params,
    credentials,
  }: {
    params: { kind: string; namespace: string; name: string };
    credentials: BackstageCredentials;
  }): Promise<ReadableService> {
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
    return { entity, readable: await this.#permissions.readable(credentials) };
  }
}
