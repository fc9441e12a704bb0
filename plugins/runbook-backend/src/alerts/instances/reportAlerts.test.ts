import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { reportAlerts } from './reportAlerts';

it('tells how many fire, and how old is what each Alertmanager told', async () => {
  const metrics = metricsServiceMock.mock();
  const observed: unknown[][] = [];
  const callbacks: Array<() => unknown> = [];
  metrics.createObservableGauge.mockImplementation(name => ({
    addCallback: callback =>
      callbacks.push(() =>
        callback({
          observe: (...values: unknown[]) => observed.push([name, ...values]),
        }),
      ),
    removeCallback: () => {},
  }));
  reportAlerts(metrics, {
    now: () => Date.UTC(2026, 0, 1, 0, 1),
    store: { countFiring: async () => [{ source: 'uptime', firing: 3 }] },
    statuses: async () => [
      { name: 'eu', reachable: true, asOf: '2026-01-01T00:00:00Z' },
      { name: 'us', reachable: false },
    ],
  });
  for (const callback of callbacks) {
    await callback();
  }
  expect(observed).toEqual([
    ['runbook.alerts.firing', 3, { source: 'uptime' }],
    ['runbook.alertmanager.age', 60, { alertmanager: 'eu' }],
    ['runbook.alertmanager.reachable', 1, { alertmanager: 'eu' }],
    ['runbook.alertmanager.reachable', 0, { alertmanager: 'us' }],
  ]);
});
