import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { RotationProblem } from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { ResolvedRotation } from '../answers';
import { versionsFrom } from '../stored';
import { findCalendarProblems } from './findCalendarProblems';
import { findCoverageProblems } from './findCoverageProblems';
import { findGroupProblems } from './findGroupProblems';
import { findPeopleProblems } from './findPeopleProblems';

/** What the owner of a rotation should mend, the gravest first. */
export async function findProblems(
  resolved: ResolvedRotation,
  options: {
    now: number;
    people: PeopleDirectory;
    credentials: BackstageCredentials;
  },
): Promise<RotationProblem[]> {
  const { now, people, credentials } = options;
  const versions = versionsFrom(resolved.stored, now);
  const [ofPeople, ofGroups] = await Promise.all([
    findPeopleProblems(versions, { people, credentials }),
    findGroupProblems(resolved.stored.owner, versions, { people, credentials }),
  ]);
  const order = ['error', 'warning', 'info'];
  return [
    ...ofPeople,
    ...ofGroups,
    ...findCalendarProblems(resolved.calendars, now),
    ...findCoverageProblems(resolved.rotation, now),
  ].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
