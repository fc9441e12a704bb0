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
  createRunbookIncidentConditionalDecision,
  createRunbookRotationConditionalDecision,
  createRunbookServiceConditionalDecision,
  runbookConditions,
  runbookIncidentConditions,
  runbookRotationConditions,
} from 'backstage-plugin-runbook-backend';
import {
  incidentCommandPermission,
  incidentPostmortemPermission,
  incidentResolvePermission,
  procedureCreatePermission,
  procedureDeletePermission,
  procedureUpdatePermission,
  procedureVerifyPermission,
  rotationCreatePermission,
  rotationDeletePermission,
  rotationOverridePermission,
  rotationSwapPermission,
  rotationUpdatePermission,
  runbookRefreshPermission,
} from 'backstage-plugin-runbook-common';

/** What the members of the group that owns a service may do with its runbook. */
const OF_SERVICE_OWNERS = [
  runbookRefreshPermission,
  procedureCreatePermission,
  procedureUpdatePermission,
  procedureDeletePermission,
  procedureVerifyPermission,
];

/** What the members of the group that owns a rotation may do with it. */
const OF_ROTATION_OWNERS = [
  rotationCreatePermission,
  rotationUpdatePermission,
  rotationDeletePermission,
];

/** What the people concerned may do as well. */
const OF_PEOPLE_CONCERNED = [
  rotationOverridePermission,
  rotationSwapPermission,
];

/** What the owners of an affected service and those who respond may do. */
const OF_RESPONDERS = [
  incidentCommandPermission,
  incidentResolvePermission,
  incidentPostmortemPermission,
];

/**
 * Everyone reads everything, runs procedures, and reports what did not work. A
 * runbook is imported at will, and its procedures are written in the portal, by
 * the members of the group that owns the service. A rotation is changed by the members of the
 * group that it belongs to; overrides and swaps are also for the people whom
 * they concern. Everyone declares incidents and works on them; who leads, when
 * one is over and what is learnt from it is for the owners of its services and
 * those who respond.
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
    for (const ofOwners of OF_SERVICE_OWNERS) {
      if (isPermission(permission, ofOwners)) {
        return createRunbookServiceConditionalDecision(
          permission,
          runbookConditions.isEntityOwner({
            claims: await this.#ownershipOf(user),
          }),
        );
      }
    }
    for (const ofOwners of OF_ROTATION_OWNERS) {
      if (isPermission(permission, ofOwners)) {
        return createRunbookRotationConditionalDecision(
          permission,
          runbookRotationConditions.isRotationOwner({
            claims: await this.#ownershipOf(user),
          }),
        );
      }
    }
    for (const ofConcerned of OF_PEOPLE_CONCERNED) {
      if (isPermission(permission, ofConcerned)) {
        const claims = await this.#ownershipOf(user);
        return createRunbookRotationConditionalDecision(permission, {
          anyOf: [
            runbookRotationConditions.isRotationOwner({ claims }),
            runbookRotationConditions.isPersonConcerned({ claims }),
          ],
        });
      }
    }
    for (const ofResponders of OF_RESPONDERS) {
      if (isPermission(permission, ofResponders)) {
        const claims = await this.#ownershipOf(user);
        return createRunbookIncidentConditionalDecision(permission, {
          anyOf: [
            runbookIncidentConditions.isServiceOwner({ claims }),
            runbookIncidentConditions.isResponder({ claims }),
          ],
        });
      }
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
