import { Entity } from '@backstage/catalog-model';
import { EntitiesSearchFilter } from '@backstage/plugin-catalog-node';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_RUNBOOK_SERVICE } from 'backstage-plugin-runbook-common';

/**
 * What the plugin's permissions are about: a service, as its catalog entity.
 *
 * @public
 */
export const runbookServiceResourceRef = createPermissionResourceRef<
  Entity,
  EntitiesSearchFilter
>().with({
  pluginId: 'runbook',
  resourceType: RESOURCE_TYPE_RUNBOOK_SERVICE,
});
