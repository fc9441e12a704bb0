import { mockServices } from '@backstage/backend-test-utils';
import { AlertChange, alertSignalKey } from 'backstage-plugin-runbook-common';
import { AlertPublisher } from './AlertPublisher';
import { AlertSignals } from './AlertSignals';

const change = (id: string, ...entityRefs: string[]): AlertChange => ({
  change: 'began',
  id,
  source: 'alertmanager',
  name: 'Down',
  startsAt: '2026-03-01T12:00:00Z',
  labels: { alertname: 'Down', customer: 'secret' },
  annotations: {},
  entityRefs,
});

describe('AlertPublisher', () => {
  function start(publish: jest.Mock) {
    const signals = { changed: jest.fn() };
    const logger = mockServices.logger.mock();
    const publisher = new AlertPublisher({
      events: { publish },
      signals,
      logger,
    });
    return { publisher, signals, logger };
  }
  const settle = () => new Promise(setImmediate);

  it('publishes what has changed, in order, also after a failure', async () => {
    const publish = jest
      .fn()
      .mockRejectedValueOnce(new Error('no bus'))
      .mockResolvedValue(undefined);
    const { publisher, signals, logger } = start(publish);
    publisher.publish([]);
    publisher.publish([change('1', 'component:default/a')]);
    publisher.publish([change('2')], ['component:default/b']);
    await settle();
    expect(publish.mock.calls).toEqual(
      ['1', '2'].map(id => [
        {
          topic: 'runbook.alerts',
          eventPayload: { changes: [expect.objectContaining({ id })] },
        },
      ]),
    );
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(signals.changed.mock.calls).toEqual([
      [['component:default/a']],
      [['component:default/b']],
    ]);
  });

  it('publishes thousands in parts that the event bus takes', async () => {
    const publish = jest.fn().mockResolvedValue(undefined);
    start(publish).publisher.publish(
      Array.from({ length: 250 }, (_, index) => change(`${index}`)),
    );
    await settle();
    expect(
      publish.mock.calls.map(
        ([{ eventPayload }]) => eventPayload.changes.length,
      ),
    ).toEqual([100, 100, 50]);
  });
});

describe('AlertSignals', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start() {
    const publish = jest.fn().mockResolvedValue(undefined);
    const signals = new AlertSignals({
      signals: { publish },
      logger: mockServices.logger.mock(),
    });
    return {
      signals,
      told: () => publish.mock.calls.splice(0).map(([signal]) => signal),
    };
  }

  it('tells at once, and what follows together', () => {
    const { signals, told } = start();
    signals.changed(['component:default/a']);
    signals.changed(['component:default/b']);
    signals.changed(['component:default/b', 'component:default/c']);
    const keys = (...names: string[]) => ({
      services: names.map(name => alertSignalKey(`component:default/${name}`)),
    });
    expect(told().map(({ message }) => message)).toEqual([keys('a')]);
    jest.advanceTimersByTime(1_000);
    expect(told().map(({ message }) => message)).toEqual([keys('b', 'c')]);
    jest.advanceTimersByTime(10_000);
    expect(told()).toEqual([]);
  });

  it('tells everybody, and nothing that is to be read', () => {
    const { signals, told } = start();
    signals.changed(['component:default/hidden']);
    const [signal] = told();
    expect(signal).toMatchObject({
      recipients: { type: 'broadcast' },
      channel: 'runbook:alerts',
    });
    expect(JSON.stringify(signal)).not.toContain('hidden');
  });

  it('is for all where it is about many, or about none of them', () => {
    const { signals, told } = start();
    signals.changed();
    expect(told()[0].message).toEqual({});
    signals.changed(
      Array.from({ length: 1_001 }, (_, index) => `component:default/${index}`),
    );
    jest.advanceTimersByTime(1_000);
    expect(told()[0].message).toEqual({});
  });
});
