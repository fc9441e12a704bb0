import {
  RotationDetail,
  RotationVersionData,
} from 'backstage-plugin-runbook-common';

/** The latest version of a rotation: what an edit begins from. */
export function latestVersion(
  rotation: RotationDetail,
): RotationVersionData | undefined {
  return rotation.versions[rotation.versions.length - 1];
}

/** The version that is to come, where a change was already planned. */
export function plannedVersion(
  rotation: RotationDetail,
  now: number,
): RotationVersionData | undefined {
  const latest = latestVersion(rotation);
  return latest && Date.parse(latest.effectiveFrom) > now ? latest : undefined;
}
