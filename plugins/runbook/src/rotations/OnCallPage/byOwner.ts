import { RotationOnCall } from 'backstage-plugin-runbook-common';

/** The rotations of one group. */
export interface OwnerGroup {
  /** Full reference of the group. */
  owner: string;
  rotations: RotationOnCall[];
}

/** Rotations by their owner, in the order in which they come. */
export function byOwner(rotations: readonly RotationOnCall[]): OwnerGroup[] {
  const groups = new Map<string, RotationOnCall[]>();
  for (const rotation of rotations) {
    const known = groups.get(rotation.owner);
    if (known) {
      known.push(rotation);
    } else {
      groups.set(rotation.owner, [rotation]);
    }
  }
  return [...groups].map(([owner, own]) => ({ owner, rotations: own }));
}
