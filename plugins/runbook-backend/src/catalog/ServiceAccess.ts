import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { findService, serviceRef, ServiceParams } from './findService';
import { ServiceDirectory } from './ServiceDirectory';

/** A service that a caller may see, where there is one of that name. */
export interface PermittedService {
  /** Full, lower case. */
  entityRef: string;
  /**
   * Makes sure that there is one, where nothing else tells.
   *
   * @throws NotFoundError - when there is none.
   */
  ensureExists(): Promise<void>;
}

interface AccessRequest {
  params: ServiceParams;
  permission: ResourcePermission;
  credentials: BackstageCredentials;
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
  async authorize(options: AccessRequest): Promise<Entity> {
    const { params, permission, credentials } = options;
    const entity = await findService(this.#directory, params, credentials);
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return this.#checked(entity, permission, decision);
  }

  /**
   * The same for who needs nothing of the entity.
   *
   * @remarks
   * Whoever may read every entity of the catalog, and has the permission for
   * every service, needs not be looked for in the catalog: what it would answer
   * is known but for whether the service exists. All others are, each time, so
   * that nobody sees for a moment what they no longer may.
   */
  async permit(options: AccessRequest): Promise<PermittedService> {
    const { params, permission, credentials } = options;
    const [decision, read] = await this.#permissions.authorizeConditional(
      [{ permission }, { permission: catalogEntityReadPermission }],
      { credentials },
    );
    const isAllowed = (one: PolicyDecision | undefined) =>
      one?.result === AuthorizeResult.ALLOW;
    const find = () => findService(this.#directory, params, credentials);
    if (isAllowed(decision) && isAllowed(read)) {
      return {
        entityRef: serviceRef(params),
        ensureExists: async () => {
          await find();
        },
      };
    }
    const entity = this.#checked(await find(), permission, decision);
    return {
      entityRef: stringifyEntityRef(entity),
      ensureExists: async () => {},
    };
  }

  #checked(
    entity: Entity,
    permission: ResourcePermission,
    decision: PolicyDecision | undefined,
  ): Entity {
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
