import { fileURLToPath } from 'node:url';
import { isAbsolute } from 'node:path';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';

/** Where an entity's `catalog-info.yaml` stands. */
export type EntityLocation =
  | {
      type: 'file';
      /** Absolute path of the catalog file. */
      path: string;
      /** Where the same folder is seen on the web, with a trailing slash. */
      webUrl?: string;
    }
  | {
      type: 'url';
      /** URL of the catalog file, or of its folder with a trailing slash. */
      url: string;
    };

/**
 * Tells where an entity's catalog file stands; undefined where nobody knows.
 *
 * @remarks
 * A `file:` location is only believed from `managed-by-location`, which the
 * catalog itself writes. An author can write `source-location`, and could
 * point it at any folder of the portal's host.
 */
export function entityLocation(entity: Entity): EntityLocation | undefined {
  const managedBy = readLocation(entity, ANNOTATION_LOCATION);
  const sourceUrl = webUrl(readLocation(entity, ANNOTATION_SOURCE_LOCATION));

  const managedByUrl = webUrl(managedBy);
  if (managedByUrl) {
    return { type: 'url', url: managedByUrl };
  }
  if (managedBy?.type === 'file') {
    const path = managedBy.target.startsWith('file://')
      ? fileURLToPath(managedBy.target)
      : managedBy.target;
    return isAbsolute(path)
      ? { type: 'file', path, ...(sourceUrl && { webUrl: sourceUrl }) }
      : undefined;
  }
  return sourceUrl ? { type: 'url', url: sourceUrl } : undefined;
}

function readLocation(entity: Entity, annotation: string) {
  const value = entity.metadata.annotations?.[annotation];
  if (!value) {
    return undefined;
  }
  try {
    return parseLocationRef(value);
  } catch {
    // An author can write anything here; a location that is none is no location.
    return undefined;
  }
}

function webUrl(location: { type: string; target: string } | undefined) {
  return location?.type === 'url' && /^https?:\/\//i.test(location.target)
    ? location.target
    : undefined;
}
