import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_RUNBOOK_INCIDENT } from 'backstage-plugin-runbook-common';

/**
 * An incident as permission policies see it.
 *
 * @public
 */
export interface IncidentResource {
  /** Id of the incident. */
  id: string;
  /** Full references of the owners of the affected services. */
  owners: readonly string[];
  /** Full references of the users who had to do with it. */
  responders: readonly string[];
}

/**
 * What a rule asks of the incidents of a list.
 *
 * @public
 */
export interface IncidentQuery {
  /** `owner`: of an affected service; `responder`: who had to do with it. */
  key: 'owner' | 'responder';
  /** Full references; one of them must be it. */
  values: string[];
}

/**
 * What the permissions of incidents are about: an incident, by its id.
 *
 * @public
 */
export const runbookIncidentResourceRef = createPermissionResourceRef<
  IncidentResource,
  IncidentQuery
>().with({
  pluginId: 'runbook',
  resourceType: RESOURCE_TYPE_RUNBOOK_INCIDENT,
});
