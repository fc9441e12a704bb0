import { MAX_ASKED_SERVICES } from 'backstage-plugin-runbook-common';
import { useFiringOf } from '../../alerts/hooks/useFiringOf';
import { JoinedDependency } from './joinDependencies';

/** What fires of the dependencies that the catalog shows, asked for at once. */
export function useDependencyStates(dependencies: readonly JoinedDependency[]) {
  return useFiringOf(
    dependencies
      .flatMap(({ catalog }) => (catalog?.found ? [catalog.entityRef] : []))
      .slice(0, MAX_ASKED_SERVICES),
  );
}
