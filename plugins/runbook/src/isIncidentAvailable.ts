import { Entity } from '@backstage/catalog-model';
import { isService } from 'backstage-plugin-runbook-common';

/**
 * Whether the entity is something that someone can be on call for, and so has
 * an Incident tab. True also where there was none so far.
 *
 * @public
 */
export function isIncidentAvailable(entity: Entity): boolean {
  return isService(entity);
}
