import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Outcome } from './OutboxLane';
import { OutboxSummary } from './OutboxStore';

type TopicAttributes = { topic: string };

/**
 * Gauges of what waits and what was given up, read when they are collected.
 *
 * @returns what counts each try to send.
 */
export function reportOutbox(
  metrics: MetricsService,
  options: {
    summarise: () => Promise<OutboxSummary[]>;
    now: () => number;
  },
): (topic: string, outcome: Outcome) => void {
  const { summarise, now } = options;
  metrics
    .createObservableGauge<TopicAttributes>('runbook.outbox.waiting', {
      description: 'Messages that are not sent yet, by topic',
    })
    .addCallback(async result => {
      for (const { topic, waiting } of await summarise()) {
        result.observe(waiting, { topic });
      }
    });
  metrics
    .createObservableGauge<TopicAttributes>('runbook.outbox.age', {
      description: 'Time since the message that is due longest was due',
      unit: 's',
    })
    .addCallback(async result => {
      for (const { topic, oldestDue } of await summarise()) {
        result.observe(
          oldestDue === undefined ? 0 : (now() - oldestDue) / 1000,
          { topic },
        );
      }
    });
  metrics
    .createObservableGauge<TopicAttributes>('runbook.outbox.dead', {
      description: 'Messages whose sending was given up, by topic',
    })
    .addCallback(async result => {
      for (const { topic, dead } of await summarise()) {
        result.observe(dead, { topic });
      }
    });
  const attempts = metrics.createCounter<
    TopicAttributes & { outcome: Outcome }
  >('runbook.outbox.attempts', {
    description: 'Tries to send a message, by topic and outcome',
  });
  return (topic, outcome) => attempts.add(1, { topic, outcome });
}
