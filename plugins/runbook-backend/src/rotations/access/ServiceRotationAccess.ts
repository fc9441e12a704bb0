import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { findService, ServiceDirectory, ServiceParams } from '../../catalog';
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
    params: ServiceParams;
    credentials: BackstageCredentials;
  }): Promise<ReadableService> {
    const entity = await findService(this.#directory, params, credentials);
    return { entity, readable: await this.#permissions.readable(credentials) };
  }
}
