import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of the permissions below: a rotation, by its id. @public */
export const RESOURCE_TYPE_RUNBOOK_ROTATION = 'runbook-rotation';

/** See a rotation: who is on call, its history and its calendar. @public */
export const rotationReadPermission = createPermission({
  name: 'runbook.rotation.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** Create a rotation for a group. @public */
export const rotationCreatePermission = createPermission({
  name: 'runbook.rotation.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** Change who takes turns in a rotation, and when. @public */
export const rotationUpdatePermission = createPermission({
  name: 'runbook.rotation.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** Delete a rotation. @public */
export const rotationDeletePermission = createPermission({
  name: 'runbook.rotation.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** Put somebody on call other than the turns say, or take that back. @public */
export const rotationOverridePermission = createPermission({
  name: 'runbook.rotation.override',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** Ask for a swap, take one or withdraw one. @public */
export const rotationSwapPermission = createPermission({
  name: 'runbook.rotation.swap',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** See and replay what could not be told of rotations, of all of them. @public */
export const rotationNoticesPermission = createPermission({
  name: 'runbook.rotation.notices',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
});

/** Every permission that is about rotations. @public */
export const rotationPermissions = [
  rotationReadPermission,
  rotationCreatePermission,
  rotationUpdatePermission,
  rotationDeletePermission,
  rotationOverridePermission,
  rotationSwapPermission,
  rotationNoticesPermission,
];
