import {
  CheckCount,
  COVERAGE_CHECKS,
  CoverageSum,
} from 'backstage-plugin-runbook-common';
import { hasBit } from './bits';
import { Standing } from './CoverageStore';

/** A sum of services that can be added to. */
export interface Tally {
  services: number;
  /** Of all tiers together. */
  weight: number;
  /** Scores, each times the weight of its tier. */
  weighed: number;
  /** All checks, in their order. */
  checks: CheckCount[];
}

export function emptyTally(): Tally {
  return {
    services: 0,
    weight: 0,
    weighed: 0,
    checks: COVERAGE_CHECKS.map(check => ({ check, passed: 0, failed: 0 })),
  };
}

/** Adds a service, or takes it out again. */
export function addStanding(
  tally: Tally,
  { weight, score, passed, failed }: Standing,
  sign: 1 | -1 = 1,
): void {
  tally.services += sign;
  tally.weight += sign * weight;
  tally.weighed += sign * weight * score;
  for (const count of tally.checks) {
    count.passed += hasBit(passed, count.check) ? sign : 0;
    count.failed += hasBit(failed, count.check) ? sign : 0;
  }
}

/** Adds all that another has. */
export function addTally(tally: Tally, other: Tally): void {
  tally.services += other.services;
  tally.weight += other.weight;
  tally.weighed += other.weighed;
  for (const count of tally.checks) {
    const more = other.checks.find(({ check }) => check === count.check);
    count.passed += more?.passed ?? 0;
    count.failed += more?.failed ?? 0;
  }
}

/** As answers tell it. */
export function toSum({
  services,
  weight,
  weighed,
  checks,
}: Tally): CoverageSum {
  return {
    services,
    ...(weight > 0 && { score: Math.floor(weighed / weight) }),
    checks: checks.map(count => ({ ...count })),
  };
}
