import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { isService } from 'backstage-plugin-runbook-common';
import { ServiceDirectory } from './ServiceDirectory';

/** The parameters of a path that names a service. */
export interface ServiceParams {
  kind: string;
  namespace: string;
  name: string;
}

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
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (!decision || !this.#isAllowed(decision, entity)) {
      throw new NotAllowedError(
        `You do not have the permission ${permission.name} for ${entityRef}`,
      );
    }
    return entity;
  }
}
