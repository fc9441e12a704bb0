import {
  COVERAGE_CHECKS,
  CoverageCheck,
  CoverageResult,
} from 'backstage-plugin-runbook-common';
import { ServiceFacts } from '../facts';
import { Check } from './Check';
import {
  checkIncidentGuide,
  checkLinks,
  checkReviewed,
  checkRunbook,
} from './documents';
import { checkFirstResponses } from './firstResponses';
import { checkOwner, checkTier } from './identity';
import {
  checkParticipants,
  checkPostmortems,
  checkRotationGaps,
} from './onCall';

const CHECKS: Readonly<Record<CoverageCheck, Check>> = {
  owner: checkOwner,
  tier: checkTier,
  runbook: checkRunbook,
  reviewed: checkReviewed,
  'first-responses': checkFirstResponses,
  links: checkLinks,
  'rotation-gaps': checkRotationGaps,
  participants: checkParticipants,
  'incident-guide': checkIncidentGuide,
  postmortems: checkPostmortems,
};

/**
 * Checks that what is not read yet may turn either way; `runbook` turns only to
 * its good.
 */
const OF_DOCUMENTS: ReadonlySet<CoverageCheck> = new Set<CoverageCheck>([
  'reviewed',
  'first-responses',
  'links',
  'incident-guide',
]);

/**
 * A check that always says something of a service whose documents were looked
 * for, and nothing of one whose were not.
 */
export const CHECK_ONCE_READ: CoverageCheck = 'incident-guide';

/** What every check says of a service, in their order. */
export function checksOf(facts: ServiceFacts): CoverageResult[] {
  const isUnread = facts.definitions.runbook.status.state === 'pending';
  return COVERAGE_CHECKS.map((check): CoverageResult => {
    const finding =
      isUnread && OF_DOCUMENTS.has(check) ? undefined : CHECKS[check](facts);
    if (finding === undefined) {
      return { check, outcome: 'not-applicable' };
    }
    return finding === 'passed'
      ? { check, outcome: 'passed' }
      : { check, outcome: 'failed', failure: finding };
  });
}
