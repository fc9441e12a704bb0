import { Entity } from '@backstage/catalog-model';
import { isService } from 'backstage-plugin-runbook-common';

/**
 * Whether the entity is something that someone can be on call for, and so has
 * a Rotation tab. True also where nobody is yet: the tab then says how to begin.
 *
 * @public
 */
export function isRotationAvailable(entity: Entity): boolean {
  return isService(entity);
}
