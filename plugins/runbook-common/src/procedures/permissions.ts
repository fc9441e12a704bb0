import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_RUNBOOK_SERVICE } from '../runbooks/permissions';

/** Write a new procedure of a service in the portal. @public */
export const procedureCreatePermission = createPermission({
  name: 'runbook.procedure.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Change a written procedure, restore a revision, answer readers' reports. @public */
export const procedureUpdatePermission = createPermission({
  name: 'runbook.procedure.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Delete a written procedure, or recover it. @public */
export const procedureDeletePermission = createPermission({
  name: 'runbook.procedure.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Say that a written procedure looks right today. @public */
export const procedureVerifyPermission = createPermission({
  name: 'runbook.procedure.verify',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/**
 * Tell the owner that a written procedure did not work. It is the reader's, not
 * the owner's.
 *
 * @public
 */
export const procedureReportPermission = createPermission({
  name: 'runbook.procedure.report',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/**
 * Run a procedure, from a document or written in the portal, outside of an
 * incident: start it, tick, note, end it. It is the reader's, not the owner's.
 *
 * @public
 */
export const procedureRunPermission = createPermission({
  name: 'runbook.procedure.run',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});

/** Every permission that is about procedures. @public */
export const procedurePermissions = [
  procedureCreatePermission,
  procedureUpdatePermission,
  procedureDeletePermission,
  procedureVerifyPermission,
  procedureReportPermission,
  procedureRunPermission,
];
