import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from 'backstage-plugin-runbook-backend';
import { runbookRefreshPermission } from 'backstage-plugin-runbook-common';

/**
 * Everyone reads everything; a runbook is imported at will by the members of
 * the group that owns the service.
 */
export class ExamplePolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(options: { userInfo: UserInfoService }) {
    this.#userInfo = options.userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (isPermission(permission, runbookRefreshPermission)) {
      return createRunbookServiceConditionalDecision(
        permission,
        runbookConditions.isEntityOwner({
          claims: await this.#ownershipOf(user),
        }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }

  async #ownershipOf(user: PolicyQueryUser | undefined): Promise<string[]> {
    if (!user) {
      return [];
    }
    const info = await this.#userInfo.getUserInfo(user.credentials);
    return info.ownershipEntityRefs;
  }
}
