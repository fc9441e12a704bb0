import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** What a policy allows of all services. */
export interface AllowedServices {
  isAllowed(entity: Entity): boolean;
  /** Whatever service it is, and none at all. */
  all: boolean;
  /**
   * Whether the catalog shows them every entity as well: then nobody needs to
   * be asked which services they may see.
   */
  hidesNothing: boolean;
}

/** Lets a caller look through all services; at which of them, the policy decides for each. */
export class AllServicesAccess {
  readonly #permissions: PermissionsService;
  readonly #isAllowed: (decision: PolicyDecision, entity: Entity) => boolean;

  constructor(options: {
    permissions: PermissionsService;
    /** Applies a policy's decision to a service, conditions included. */
    isAllowed: (decision: PolicyDecision, entity: Entity) => boolean;
  }) {
    this.#permissions = options.permissions;
    this.#isAllowed = options.isAllowed;
  }

  /** @throws NotAllowedError - when the policy says no for every service. */
  async authorize({
    permission,
    credentials,
  }: {
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<AllowedServices> {
    const [decision, catalog] = await this.#permissions.authorizeConditional(
      [{ permission }, { permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (!decision || decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        `You do not have the permission ${permission.name}`,
      );
    }
    const all = decision.result === AuthorizeResult.ALLOW;
    return {
      isAllowed: entity => this.#isAllowed(decision, entity),
      all,
      hidesNothing: all && catalog?.result === AuthorizeResult.ALLOW,
    };
  }
}
