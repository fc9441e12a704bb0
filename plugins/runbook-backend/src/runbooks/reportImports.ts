import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { RunbookStatus } from 'backstage-plugin-runbook-common';
import { RunbookStore } from './store';

type StateAttributes = { state: RunbookStatus['state'] };

/** Gauges of how the imports stand, read from the store when they are collected. */
export function reportImports(
  metrics: MetricsService,
  store: Pick<RunbookStore, 'summarise'>,
): void {
  metrics
    .createObservableGauge<StateAttributes>('runbook.import.services', {
      description: 'Services by the state of their runbook',
    })
    .addCallback(async result => {
      for (const { state, services } of await store.summarise()) {
        result.observe(services, { state });
      }
    });
  metrics
    .createObservableGauge<StateAttributes>('runbook.import.age', {
      description:
        'Time since the source that was asked longest ago was asked, by state',
      unit: 's',
    })
    .addCallback(async result => {
      for (const { state, oldestCheck } of await store.summarise()) {
        if (oldestCheck) {
          result.observe((Date.now() - oldestCheck.getTime()) / 1000, {
            state,
          });
        }
      }
    });
}
