import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_RUNBOOK_SERVICE } from '../runbooks/permissions';

/** See a service's alerts: their rules, and what to do when they fire. @public */
export const alertReadPermission = createPermission({
  name: 'runbook.alert.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/**
 * Tell the portal of alerts: for services with a token, such as Alertmanager,
 * never for users. A token can be restricted to this permission alone.
 *
 * @public
 */
export const alertReceivePermission = createPermission({
  name: 'runbook.alert.receive',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Every permission that is about alerts. @public */
export const alertPermissions = [alertReadPermission, alertReceivePermission];
