import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { reportImports } from './reportImports';

describe('reportImports', () => {
  it('tells how many services are in each state and how old the oldest look is', async () => {
    const metrics = metricsServiceMock.mock();
    const callbacks: Array<(result: { observe: jest.Mock }) => unknown> = [];
    metrics.createObservableGauge.mockImplementation(() => ({
      addCallback: callback => callbacks.push(callback),
      removeCallback: () => {},
    }));
    reportImports(metrics, {
      summarise: async () => [
        { state: 'pending', services: 1 },
        {
          state: 'failed',
          services: 3,
          oldestCheck: new Date(Date.now() - 60_000),
        },
      ],
    });

    const observed: unknown[][] = [];
    for (const callback of callbacks) {
      await callback({
        observe: jest.fn((...values) => observed.push(values)),
      });
    }

    expect(observed).toEqual([
      [1, { state: 'pending' }],
      [3, { state: 'failed' }],
      [expect.any(Number), { state: 'failed' }],
    ]);
    expect(observed[2]?.[0]).toBeGreaterThanOrEqual(60);
  });
});
