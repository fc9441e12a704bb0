import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_RUNBOOK_SERVICE } from '../runbooks/permissions';

/** Resource type of the permissions below: an incident, by its id. @public */
export const RESOURCE_TYPE_RUNBOOK_INCIDENT = 'runbook-incident';

/** See an incident: its state, its timeline and its postmortem. @public */
export const incidentReadPermission = createPermission({
  name: 'runbook.incident.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});

/** Declare an incident of a service. The resource is the service. @public */
export const incidentDeclarePermission = createPermission({
  name: 'runbook.incident.declare',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/**
 * Work on an incident: acknowledge it, tick steps, note, give updates, run
 * procedures, change its title, severity, services and alerts, and answer an
 * offered role.
 *
 * @public
 */
export const incidentUpdatePermission = createPermission({
  name: 'runbook.incident.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});

/** Take a role in an incident, or offer it to somebody. @public */
export const incidentCommandPermission = createPermission({
  name: 'runbook.incident.command',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});

/** Mitigate, resolve, reopen, cancel or merge an incident. @public */
export const incidentResolvePermission = createPermission({
  name: 'runbook.incident.resolve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});

/** Write and publish the postmortem of an incident. @public */
export const incidentPostmortemPermission = createPermission({
  name: 'runbook.incident.postmortem',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});

/** See and replay what outgoing webhooks did not take, of all incidents. @public */
export const incidentWebhooksPermission = createPermission({
  name: 'runbook.incident.webhooks',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});

/** Every permission on an incident; declaring is one on the service. @public */
export const incidentPermissions = [
  incidentReadPermission,
  incidentUpdatePermission,
  incidentCommandPermission,
  incidentResolvePermission,
  incidentPostmortemPermission,
  incidentWebhooksPermission,
];
