import {
  CHECK_WEIGHTS,
  CoverageCheck,
  CoverageFailure,
  CoverageResult,
} from 'backstage-plugin-runbook-common';

/** A check that failed, and why. */
export interface Failed {
  check: CoverageCheck;
  failure: CoverageFailure;
}

/** The checks that failed, those that count most first. */
export function failedOf(checks: readonly CoverageResult[]): Failed[] {
  return checks
    .flatMap(result =>
      result.outcome === 'failed'
        ? [{ check: result.check, failure: result.failure }]
        : [],
    )
    .sort((a, b) => CHECK_WEIGHTS[b.check] - CHECK_WEIGHTS[a.check]);
}
