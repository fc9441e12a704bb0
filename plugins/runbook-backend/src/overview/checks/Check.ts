import {
  CoverageFact,
  CoverageFailure,
  CoverageReason,
  MAX_COVERAGE_FACTS,
} from 'backstage-plugin-runbook-common';
import { ServiceFacts } from '../facts';

/** What a check finds; undefined where there is nothing to check. */
export type Finding = 'passed' | CoverageFailure | undefined;

/** Looks at one side of a service. A pure function of the facts. */
export type Check = (facts: ServiceFacts) => Finding;

/** A failure; of many facts only the first are told. */
export function failed(
  reason: CoverageReason,
  facts: readonly CoverageFact[] = [],
  more: { rotation?: string } = {},
): CoverageFailure {
  return {
    reason,
    count: facts.length,
    facts: facts.slice(0, MAX_COVERAGE_FACTS),
    ...more,
  };
}

/** Passed where nothing was found. */
export function passedWithout(
  reason: CoverageReason,
  facts: readonly CoverageFact[],
  more: { rotation?: string } = {},
): Finding {
  return facts.length === 0 ? 'passed' : failed(reason, facts, more);
}
