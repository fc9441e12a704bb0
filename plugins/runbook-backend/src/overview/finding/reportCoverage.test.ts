import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { createStore, failing, record } from '../__testUtils__/coverageStore';
import { reportCoverage } from './reportCoverage';

it('tells how long ago services were looked through, and which checks failed', async () => {
  const { store, look } = await createStore('SQLITE_3');
  await look('2026-03-02', [
    record('a', { checks: failing('links') }),
    record('b', { checks: failing('links', 'tier') }),
  ]);
  const metrics = metricsServiceMock.mock();
  const callbacks: Array<(result: { observe: jest.Mock }) => unknown> = [];
  metrics.createObservableGauge.mockImplementation(() => ({
    addCallback: callback => callbacks.push(callback),
    removeCallback: () => {},
  }));
  const now = Date.parse('2026-03-02T12:01:00Z');
  reportCoverage(metrics, store, () => now);

  const observed: unknown[][] = [];
  for (const callback of callbacks) {
    await callback({ observe: jest.fn((...values) => observed.push(values)) });
  }
  expect(observed).toEqual(
    expect.arrayContaining([
      [60],
      [2, { check: 'links' }],
      [1, { check: 'tier' }],
      [0, { check: 'owner' }],
    ]),
  );
});
