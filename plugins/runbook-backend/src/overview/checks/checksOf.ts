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

/** What every check says of a service, in their order. */
export function checksOf(facts: ServiceFacts): CoverageResult[] {
  return COVERAGE_CHECKS.map((check): CoverageResult => {
    const finding = CHECKS[check](facts);
    if (finding === undefined) {
      return { check, outcome: 'not-applicable' };
    }
    return finding === 'passed'
      ? { check, outcome: 'passed' }
      : { check, outcome: 'failed', failure: finding };
  });
}
