import { CHECK_WEIGHTS, CoverageResult } from 'backstage-plugin-runbook-common';

/**
 * Percent of the weights that passed, rounded down: 100 only where nothing
 * failed. What is not applicable counts nowhere.
 */
export function scoreOf(checks: readonly CoverageResult[]): number {
  const weightOf = (outcome: CoverageResult['outcome']) =>
    checks
      .filter(result => result.outcome === outcome)
      .reduce((sum, { check }) => sum + CHECK_WEIGHTS[check], 0);
  const passed = weightOf('passed');
  const all = passed + weightOf('failed');
  return all === 0 ? 100 : Math.floor((100 * passed) / all);
}
