import { RotationDefinition } from 'backstage-plugin-runbook-common';
import { StoredRotation } from './store';

/** Users who take turns in the given versions, each once. */
export function participantsOf(
  versions: ReadonlyArray<Pick<RotationDefinition, 'layers'>>,
): string[] {
  const users = versions.flatMap(({ layers }) =>
    layers.flatMap(layer =>
      layer.kind === 'turns'
        ? layer.participants.flatMap(participant => participant.users)
        : [],
    ),
  );
  return [...new Set(users)];
}

/** Versions in force at an instant or later. */
export function versionsFrom(
  { versions }: Pick<StoredRotation, 'versions'>,
  at: number,
): StoredRotation['versions'] {
  const inForce = versions.findLastIndex(
    ({ effectiveFrom }) => Date.parse(effectiveFrom) <= at,
  );
  return versions.slice(Math.max(0, inForce));
}

/** The version in force at an instant, or the first one that will be. */
export function versionAt(
  rotation: Pick<StoredRotation, 'versions'>,
  at: number,
): StoredRotation['versions'][number] | undefined {
  return versionsFrom(rotation, at)[0];
}

/** Names of all layers of the given versions, in their order. */
export function layerNames(
  versions: ReadonlyArray<Pick<RotationDefinition, 'layers'>>,
): string[] {
  return [
    ...new Set(versions.flatMap(({ layers }) => layers.map(l => l.name))),
  ];
}
