import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RotationDefinition,
  RotationProblem,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import { Group, PeopleDirectory } from '../../catalog';
import { participantsOf } from '../stored';

/**
 * Groups that left the catalog, and groups whose members are no longer those
 * that were taken as participants. Nothing moves because of it: that is for the
 * rotation's owner to decide.
 */
export async function findGroupProblems(
  owner: string,
  versions: readonly RotationDefinition[],
  options: { people: PeopleDirectory; credentials: BackstageCredentials },
): Promise<RotationProblem[]> {
  // Of a layer that is in several versions, the latest counts.
  const layers = new Map<string, TurnsLayer>();
  for (const layer of versions.flatMap(version => version.layers)) {
    if (layer.kind === 'turns') {
      layers.set(layer.name, layer);
    }
  }
  const named = [...layers.values()].flatMap(({ group }) => group ?? []);
  const groups = await options.people.findGroups(
    [...new Set([owner, ...named])],
    options.credentials,
  );
  const ofOwner: RotationProblem[] = groups.has(owner)
    ? []
    : [
        {
          rule: 'unknown-owner',
          severity: 'error',
          message: `The rotation belongs to ${owner}, but the catalog shows no such group. Give it to another group.`,
        },
      ];
  return [
    ...ofOwner,
    ...[...layers.values()].flatMap(layer => ofLayer(layer, groups)),
  ];
}

function ofLayer(
  layer: TurnsLayer,
  groups: ReadonlyMap<string, Group>,
): RotationProblem[] {
  if (layer.group === undefined) {
    return [];
  }
  const group = groups.get(layer.group);
  if (!group) {
    return [
      {
        rule: 'unknown-group',
        severity: 'warning',
        message: `The people of ${layer.name} were taken from ${layer.group}, but the catalog shows no such group.`,
        layer: layer.name,
      },
    ];
  }
  const users = participantsOf([{ layers: [layer] }]);
  const joined = group.members.filter(member => !users.includes(member));
  const left = users.filter(user => !group.members.includes(user));
  if (joined.length === 0 && left.length === 0) {
    return [];
  }
  const changes = [
    ...(joined.length > 0 ? [`${joined.join(', ')} joined`] : []),
    ...(left.length > 0 ? [`${left.join(', ')} left`] : []),
  ];
  return [
    {
      rule: 'members-changed',
      severity: 'warning',
      message: `The members of ${layer.group} are not those who take turns in ${
        layer.name
      }: ${changes.join(
        '; ',
      )}. Nobody was moved. Take the group's people anew, or leave it.`,
      layer: layer.name,
      people: [...joined, ...left],
    },
  ];
}
