import {
  COVERAGE_CHECKS,
  CoverageCheck,
  CoverageResult,
} from 'backstage-plugin-runbook-common';

/**
 * The bit of each check in what is stored. A number that was given never
 * changes, also where the order of the checks does.
 */
export const BITS: Readonly<Record<CoverageCheck, number>> = {
  owner: 0,
  tier: 1,
  runbook: 2,
  reviewed: 3,
  'first-responses': 4,
  links: 5,
  'rotation-gaps': 6,
  participants: 7,
  'incident-guide': 8,
  postmortems: 9,
};

/** The bits of the checks with an outcome. */
export function bitsOf(
  checks: readonly CoverageResult[],
  outcome: CoverageResult['outcome'],
): number {
  return checks
    .filter(result => result.outcome === outcome)
    .reduce((bits, { check }) => bits + 2 ** BITS[check], 0);
}

/** Whether the bit of a check is set. */
export function hasBit(bits: number, check: CoverageCheck): boolean {
  return Math.floor(bits / 2 ** BITS[check]) % 2 === 1;
}

/** Each check with its bit. */
export const CHECK_BITS: ReadonlyArray<[CoverageCheck, number]> =
  COVERAGE_CHECKS.map(check => [check, BITS[check]]);
