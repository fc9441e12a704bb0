import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { AlertmanagerStatus } from 'backstage-plugin-runbook-common';
import { AlertInstanceStore } from './store';

/** Gauges of what fires and how old what is known is, read when they are collected. */
export function reportAlerts(
  metrics: MetricsService,
  options: {
    store: Pick<AlertInstanceStore, 'countFiring'>;
    /** The Alertmanagers that are asked. */
    statuses: () => Promise<AlertmanagerStatus[]>;
    now: () => number;
  },
): void {
  const { store, statuses, now } = options;
  metrics
    .createObservableGauge<{ source: string }>('runbook.alerts.firing', {
      description: 'Alerts that fire, by source',
    })
    .addCallback(async result => {
      for (const { source, firing } of await store.countFiring()) {
        result.observe(firing, { source });
      }
    });
  metrics
    .createObservableGauge<{ alertmanager: string }>(
      'runbook.alertmanager.age',
      {
        description: 'Time since an Alertmanager last told what fires',
        unit: 's',
      },
    )
    .addCallback(async result => {
      for (const { name, asOf } of await statuses()) {
        if (asOf) {
          result.observe((now() - Date.parse(asOf)) / 1000, {
            alertmanager: name,
          });
        }
      }
    });
  metrics
    .createObservableGauge<{ alertmanager: string }>(
      'runbook.alertmanager.reachable',
      { description: '1 where an Alertmanager answered last, else 0' },
    )
    .addCallback(async result => {
      for (const { name, reachable } of await statuses()) {
        result.observe(reachable ? 1 : 0, { alertmanager: name });
      }
    });
}
