import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ConditionTransformer } from '@backstage/plugin-permission-node';
import { rotationReadPermission } from 'backstage-plugin-runbook-common';
import { RotationQuery, RotationResource } from '../../permissions';

/** Which rotations a caller may read: all of them where undefined. */
export type Readable = PermissionCriteria<RotationQuery> | undefined;

/** Asks the policy about rotations. */
export class RotationPermissions {
  readonly #permissions: PermissionsService;
  readonly #isAllowed: (
    decision: PolicyDecision,
    resource: RotationResource,
  ) => boolean;
  readonly #toQuery: ConditionTransformer<RotationQuery>;

  constructor(options: {
    permissions: PermissionsService;
    /** Applies a decision to a rotation, conditions included. */
    isAllowed: (
      decision: PolicyDecision,
      resource: RotationResource,
    ) => boolean;
    /** Makes a query of a decision's conditions. */
    toQuery: ConditionTransformer<RotationQuery>;
  }) {
    this.#permissions = options.permissions;
    this.#isAllowed = options.isAllowed;
    this.#toQuery = options.toQuery;
  }

  /** Whether the caller has each permission for the resource beside it. */
  async check(
    asked: ReadonlyArray<{
      permission: ResourcePermission;
      resource: RotationResource;
    }>,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const decisions = await this.#permissions.authorizeConditional(
      asked.map(({ permission }) => ({ permission })),
      { credentials },
    );
    return asked.map(({ resource }, index) => {
      const decision = decisions[index];
      return decision !== undefined && this.#isAllowed(decision, resource);
    });
  }

  /** @throws NotAllowedError - when the caller does not have the permission. */
  async require(
    permission: ResourcePermission,
    resource: RotationResource,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [allowed] = await this.check([{ permission, resource }], credentials);
    if (!allowed) {
      throw new NotAllowedError(
        `You do not have the permission ${permission.name} for the rotation ${resource.id} of ${resource.owner}`,
      );
    }
  }

  /**
   * Which rotations the caller may read.
   *
   * @throws NotAllowedError - when it is none, whatever there is.
   */
  async readable(credentials: BackstageCredentials): Promise<Readable> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: rotationReadPermission }],
      { credentials },
    );
    if (decision?.result === AuthorizeResult.ALLOW) {
      return undefined;
    }
    if (decision?.result === AuthorizeResult.CONDITIONAL) {
      return this.#toQuery(decision.conditions);
    }
    throw new NotAllowedError(
      `You do not have the permission ${rotationReadPermission.name}`,
    );
  }
}
