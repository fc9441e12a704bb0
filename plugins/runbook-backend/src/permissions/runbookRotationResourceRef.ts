import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_RUNBOOK_ROTATION } from 'backstage-plugin-runbook-common';

/**
 * A rotation as permission policies see it.
 *
 * @public
 */
export interface RotationResource {
  /** Id of the rotation. */
  id: string;
  /** Full reference of the group that the rotation belongs to. */
  owner: string;
  /**
   * Full references of the people whom the request is about: whose time on call
   * an override or a swap touches, and who of the rotation is put on call. Where
   * no request is at hand, everyone who takes turns now or later.
   */
  concerned: readonly string[];
}

/**
 * What a rule asks of the rotations of a list.
 *
 * @public
 */
export interface RotationQuery {
  /** `owner`: the group; `participant`: who takes turns now or later. */
  key: 'owner' | 'participant';
  /** Full references; one of them must be it. */
  values: string[];
}

/**
 * What the permissions of rotations are about: a rotation, by its id.
 *
 * @public
 */
export const runbookRotationResourceRef = createPermissionResourceRef<
  RotationResource,
  RotationQuery
>().with({
  pluginId: 'runbook',
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});
