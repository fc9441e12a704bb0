import { Entity } from '@backstage/catalog-model';

/** What an entity of the catalog is called: a user and a group by their profile. */
export function displayNameOf(entity: Entity): string {
  const { metadata, spec } = entity;
  const profile = spec?.profile;
  const name =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof name === 'string' && name !== ''
    ? name
    : metadata.title ?? metadata.name;
}
