import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  incidentCommandPermission,
  IncidentDetail,
  incidentPostmortemPermission,
  incidentReadPermission,
  incidentResolvePermission,
  incidentUpdatePermission,
} from 'backstage-plugin-runbook-common';
import { ServiceDirectory } from '../../catalog';
import { IncidentResource } from '../../permissions';
import { StoredIncident } from '../store';
import { toResources } from './toResources';

/** Asks the policy about incidents. */
export class IncidentPermissions {
  readonly #directory: Pick<ServiceDirectory, 'load'>;
  readonly #permissions: PermissionsService;
  readonly #isAllowed: (
    decision: PolicyDecision,
    resource: IncidentResource,
  ) => boolean;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'load'>;
    permissions: PermissionsService;
    /** Applies a decision to an incident, conditions included. */
    isAllowed: (
      decision: PolicyDecision,
      resource: IncidentResource,
    ) => boolean;
  }) {
    this.#directory = options.directory;
    this.#permissions = options.permissions;
    this.#isAllowed = options.isAllowed;
  }

  /** Whether the caller has each permission for an incident. */
  async check(
    incident: StoredIncident,
    asked: readonly ResourcePermission[],
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const [[resource], decisions] = await Promise.all([
      toResources(this.#directory, [incident]),
      this.#permissions.authorizeConditional(
        asked.map(permission => ({ permission })),
        { credentials },
      ),
    ]);
    return asked.map((_, index) => {
      const decision = decisions[index];
      return (
        decision !== undefined &&
        resource !== undefined &&
        this.#isAllowed(decision, resource)
      );
    });
  }

  /** What the caller is allowed to do with an incident. */
  async mayDo(
    incident: StoredIncident,
    credentials: BackstageCredentials,
  ): Promise<IncidentDetail['may']> {
    const [update, command, resolve, postmortem] = await this.check(
      incident,
      [
        incidentUpdatePermission,
        incidentCommandPermission,
        incidentResolvePermission,
        incidentPostmortemPermission,
      ],
      credentials,
    );
    return {
      update: update === true,
      command: command === true,
      resolve: resolve === true,
      postmortem: postmortem === true,
    };
  }

  /** Leaves those that the caller may read. */
  async readable(
    credentials: BackstageCredentials,
  ): Promise<(incidents: StoredIncident[]) => Promise<StoredIncident[]>> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: incidentReadPermission }],
      { credentials },
    );
    return async incidents => {
      const resources = await toResources(this.#directory, incidents);
      return incidents.filter((_, index) => {
        const resource = resources[index];
        return (
          decision !== undefined &&
          resource !== undefined &&
          this.#isAllowed(decision, resource)
        );
      });
    };
  }
}
