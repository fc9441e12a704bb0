import {
  CheckCount,
  COVERAGE_CHECKS,
  CoverageCheck,
  CoverageFailure,
  CoverageGroups,
  CoverageSum,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';
import { CoverageApi } from '../api';

export const COMPUTED = '2026-11-21T12:00:00Z';

/** A failure with nothing more than its reason, as far as nothing else is told. */
export function failure(
  reason: CoverageFailure['reason'],
  more: Partial<CoverageFailure> = {},
): CoverageFailure {
  return { reason, count: more.facts?.length ?? 0, facts: [], ...more };
}

/** A service for which some checks failed, and all others passed. */
export function covered(
  name: string,
  failed: Partial<Record<CoverageCheck, CoverageFailure>> = {},
  more: Partial<ServiceCoverage> = {},
): ServiceCoverage {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    owner: 'group:default/parcels',
    tier: 1,
    score: 60,
    checks: COVERAGE_CHECKS.map(check => {
      const why = failed[check];
      return why
        ? { check, outcome: 'failed', failure: why }
        : { check, outcome: 'passed' };
    }),
    editUrl: 'https://git.example/catalog-info.yaml',
    computedAt: COMPUTED,
    ...more,
  };
}

/** Some services together; of each check a number of failures. */
export function sum(
  services: number,
  score: number | undefined,
  failed: Partial<Record<CoverageCheck, number>> = {},
): CoverageSum {
  return {
    services,
    ...(score !== undefined && { score }),
    checks: COVERAGE_CHECKS.map<CheckCount>(check => ({
      check,
      passed: services - (failed[check] ?? 0),
      failed: failed[check] ?? 0,
    })),
  };
}

/** Groups of an estate that was looked through. */
export function groups(
  estate: CoverageSum,
  by: CoverageGroups['groups'] = [],
  alone: number = 0,
): CoverageGroups {
  return { computedAt: COMPUTED, estate, alone, total: by.length, groups: by };
}

/** A back end that answers as told, and that there is no service where not. */
export function coverageApi(answers: Partial<CoverageApi> = {}): CoverageApi {
  return {
    getServiceCoverage: async entityRef => ({
      ...covered('any'),
      entityRef,
      score: 100,
    }),
    listCoverage: async () => ({
      computedAt: COMPUTED,
      total: 0,
      services: [],
    }),
    exportCoverage: async () => new Blob(['service\r\n']),
    listCoverageGroups: async () => groups(sum(0, undefined)),
    getCoverageTrend: async () => ({ computedAt: COMPUTED, points: [] }),
    ...answers,
  };
}
