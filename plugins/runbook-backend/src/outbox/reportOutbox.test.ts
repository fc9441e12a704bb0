import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { reportOutbox } from './reportOutbox';

describe('reportOutbox', () => {
  it('tells what waits, for how long, what is dead, and each try', async () => {
    const metrics = metricsServiceMock.mock();
    const callbacks: Array<(result: { observe: jest.Mock }) => unknown> = [];
    metrics.createObservableGauge.mockImplementation(() => ({
      addCallback: callback => callbacks.push(callback),
      removeCallback: () => {},
    }));
    const add = jest.fn();
    metrics.createCounter.mockReturnValue({ add });
    const count = reportOutbox(metrics, {
      now: () => 90_000,
      summarise: async () => [
        { topic: 'page', waiting: 3, dead: 0, oldestDue: 30_000 },
        { topic: 'webhook', waiting: 0, dead: 2 },
      ],
    });

    const observed: unknown[][] = [];
    const observe = jest.fn((...values) => observed.push(values));
    for (const callback of callbacks) {
      await callback({ observe });
    }
    expect(observed).toEqual([
      [3, { topic: 'page' }],
      [0, { topic: 'webhook' }],
      [60, { topic: 'page' }],
      [0, { topic: 'webhook' }],
      [0, { topic: 'page' }],
      [2, { topic: 'webhook' }],
    ]);

    count('page', 'sent');
    expect(add).toHaveBeenCalledWith(1, { topic: 'page', outcome: 'sent' });
  });
});
