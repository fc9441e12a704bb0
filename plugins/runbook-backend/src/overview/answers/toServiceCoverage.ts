import {
  CoverageCheck,
  CoverageResult,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';
import { ReadableFacts } from '../access';
import { CHECK_ONCE_READ } from '../checks';
import { CoverageRecord } from '../store';

/** Checks whose facts name what has a permission of its own. */
const GOVERNED: Partial<Record<CoverageCheck, keyof ReadableFacts>> = {
  'first-responses': 'alerts',
  links: 'alerts',
  'rotation-gaps': 'rotations',
  participants: 'rotations',
  postmortems: 'incidents',
};

/**
 * A service's coverage as a reader may see it.
 *
 * @param lookedAt - when all services were looked through last
 */
export function toServiceCoverage(
  { computedAt, checks, ...record }: CoverageRecord,
  facts: ReadableFacts,
  lookedAt: Date | undefined,
): ServiceCoverage {
  return {
    ...record,
    checks: checks.map(result => hideFacts(result, facts)),
    ...(isUnread(checks) && { unread: true }),
    // What did not change is not stored again.
    computedAt: (lookedAt && lookedAt > computedAt
      ? lookedAt
      : computedAt
    ).toISOString(),
  };
}

function isUnread(checks: readonly CoverageResult[]): boolean {
  return checks.some(
    ({ check, outcome }) =>
      check === CHECK_ONCE_READ && outcome === 'not-applicable',
  );
}

function hideFacts(
  result: CoverageResult,
  readable: ReadableFacts,
): CoverageResult {
  const governed = GOVERNED[result.check];
  if (result.outcome !== 'failed' || !governed || readable[governed]) {
    return result;
  }
  const { reason } = result.failure;
  return {
    ...result,
    failure: { reason, count: 0, facts: [], hidden: true },
  };
}
