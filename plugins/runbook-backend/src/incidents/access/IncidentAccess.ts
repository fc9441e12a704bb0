import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { incidentReadPermission } from 'backstage-plugin-runbook-common';
import { IncidentStore, StoredIncident } from '../store';
import { IncidentPermissions } from './IncidentPermissions';

/** Lets a caller at an incident, or says why not. */
export class IncidentAccess {
  readonly #store: Pick<IncidentStore, 'find'>;
  readonly #permissions: IncidentPermissions;

  constructor(options: {
    store: Pick<IncidentStore, 'find'>;
    permissions: IncidentPermissions;
  }) {
    this.#store = options.store;
    this.#permissions = options.permissions;
  }

  /**
   * The incident, as it stood when the permission was checked.
   *
   * @throws NotFoundError - for an incident that the caller may not read exactly
   * as for one that does not exist.
   * @throws NotAllowedError - when the policy says no to anything else.
   */
  async authorize({
    params,
    permission,
    credentials,
  }: {
    params: { id: string };
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<StoredIncident> {
    const stored = await this.#store.find(params.id);
    if (stored) {
      const [readable, allowed] = await this.#permissions.check(
        stored,
        [incidentReadPermission, permission],
        credentials,
      );
      if (readable && allowed) {
        return stored;
      }
      if (readable) {
        throw new NotAllowedError(
          `You do not have the permission ${permission.name} for the incident ${params.id}`,
        );
      }
    }
    throw new NotFoundError(
      `There is no incident ${params.id}, or you may not see it`,
    );
  }
}
