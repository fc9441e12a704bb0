import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { findService, ServiceParams } from './findService';
import { ServiceDirectory } from './ServiceDirectory';

/** Lets a caller at a service, or says why not. */
export class ServiceAccess {
  readonly #directory: ServiceDirectory;
  readonly #permissions: PermissionsService;
  readonly #isAllowed: (decision: PolicyDecision, entity: Entity) => boolean;

  constructor(options: {
    directory: ServiceDirectory;
    permissions: PermissionsService;
    /** Applies a policy's decision to the service, conditions included. */
    isAllowed: (decision: PolicyDecision, entity: Entity) => boolean;
  }) {
    this.#directory = options.directory;
    this.#permissions = options.permissions;
    this.#isAllowed = options.isAllowed;
  }

  /**
   * The service's entity, when the caller may see it in the catalog and has
   * the permission.
   *
   * @throws NotFoundError - for what the catalog hides from the caller exactly
   * as for what does not exist, so that the answer tells nothing.
   * @throws NotAllowedError - when the policy says no.
   */
  async authorize(options: {
    params: ServiceParams;
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<Entity> {
    const { params, permission, credentials } = options;
    const entity = await findService(this.#directory, params, credentials);
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (!decision || !this.#isAllowed(decision, entity)) {
      throw new NotAllowedError(
        `You do not have the permission ${
          permission.name
        } for ${stringifyEntityRef(entity)}`,
      );
    }
    return entity;
  }
}
