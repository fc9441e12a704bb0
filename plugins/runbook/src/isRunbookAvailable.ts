import { Entity } from '@backstage/catalog-model';
import { isService } from 'backstage-plugin-runbook-common';

/**
 * Whether the entity is something that someone can be on call for, and so has
 * a Runbook tab. True also where no runbook was written yet: the tab then says
 * how to add one.
 *
 * @public
 */
export function isRunbookAvailable(entity: Entity): boolean {
  return isService(entity);
}
