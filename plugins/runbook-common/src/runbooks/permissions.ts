import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of the permissions below: a service, by its entity reference. @public */
export const RESOURCE_TYPE_RUNBOOK_SERVICE = 'runbook-service';

/** Read a service's runbook. @public */
export const runbookReadPermission = createPermission({
  name: 'runbook.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Import a service's runbook now. @public */
export const runbookRefreshPermission = createPermission({
  name: 'runbook.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Every permission of the plugin. @public */
export const runbookPermissions = [
  runbookReadPermission,
  runbookRefreshPermission,
];
