import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { COVERAGE_CHECKS } from 'backstage-plugin-runbook-common';
import { CoverageStore, dayOf } from '../store';

/** Gauges of how services are covered, read from the store when they are collected. */
export function reportCoverage(
  metrics: MetricsService,
  store: Pick<CoverageStore, 'lastRun' | 'days'>,
  now: () => number,
): void {
  metrics
    .createObservableGauge('runbook.coverage.age', {
      description: 'Time since all services were looked through',
      unit: 's',
    })
    .addCallback(async result => {
      const run = await store.lastRun();
      if (run) {
        result.observe((now() - run.startedAt.getTime()) / 1000);
      }
    });
  metrics
    .createObservableGauge<{ check: (typeof COVERAGE_CHECKS)[number] }>(
      'runbook.coverage.failing',
      { description: 'Services for which a check failed, by check' },
    )
    .addCallback(async result => {
      const today = await store.days(dayOf(new Date(now())), {});
      for (const { checks } of today.values()) {
        for (const { check, failed } of checks) {
          result.observe(failed, { check });
        }
      }
    });
}
