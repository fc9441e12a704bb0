import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RotationDefinition,
  RotationProblem,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { participantsOf } from '../stored';

/** Participants who left the catalog, and layers with nobody to take over. */
export async function findPeopleProblems(
  versions: readonly RotationDefinition[],
  options: { people: PeopleDirectory; credentials: BackstageCredentials },
): Promise<RotationProblem[]> {
  const missing = await options.people.findMissing(
    participantsOf(versions),
    options.credentials,
  );
  const problems = new Map<string, RotationProblem>();
  for (const { layers } of versions) {
    for (const layer of layers) {
      const users = participantsOf([{ layers: [layer] }]);
      for (const user of users.filter(ref => missing.includes(ref))) {
        problems.set(`${layer.name} ${user}`, {
          rule: 'unknown-person',
          severity: 'error',
          message: `${user} takes turns in ${layer.name}, but the catalog shows no such user. Put somebody else in their place, or see that the catalog knows them.`,
          layer: layer.name,
          people: [user],
        });
      }
      if (layer.kind === 'turns' && users.length === 1) {
        problems.set(layer.name, {
          rule: 'single-participant',
          severity: 'info',
          message: `${layer.name} has one person only, who is always on call. Add somebody to take turns with.`,
          layer: layer.name,
          people: users,
        });
      }
    }
  }
  return [...problems.values()];
}
