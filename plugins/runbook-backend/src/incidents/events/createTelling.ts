import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  INCIDENT_SIGNAL_CHANNEL,
  IncidentSignal,
} from 'backstage-plugin-runbook-common';
import { WebhookConfig } from '../../config';
import { dedupeKey, Outbox } from '../../outbox';
import { subjectOf } from '../paging';
import { OnIncidentWrite } from '../store';
import { WebhookSender, webhookTopic } from '../webhooks';
import { EVENTS, EventSender } from './EventSender';
import { toEvents } from './toEvents';

/**
 * Tells others what happens in incidents: listeners on the events service and
 * configured webhooks through the outbox, open pages by a signal.
 *
 * @returns what takes part in every write
 */
export function createTelling(options: {
  events: EventsService;
  logger: LoggerService;
  outbox: Outbox;
  signals: Pick<SignalsService, 'publish'>;
  webhooks: readonly WebhookConfig[];
  now?: () => number;
}): { onWrite: OnIncidentWrite } {
  const { outbox, webhooks, signals, logger, now = Date.now } = options;
  outbox.register(new EventSender(options));
  for (const webhook of webhooks) {
    outbox.register(new WebhookSender({ webhook, now }));
  }

  const signal = async (message: IncidentSignal) => {
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel: INCIDENT_SIGNAL_CHANNEL,
        message,
      });
    } catch (error) {
      // Open pages ask anyway, only later.
      logger.warn('Open pages could not be told of an incident', {
        reason: toError(error).message,
      });
    }
  };

  return {
    onWrite: async (tx, written) => {
      const events = toEvents(written);
      const messages = (topic: string) =>
        events.map(payload => ({
          key: dedupeKey(topic, payload.id),
          subject: subjectOf(written.after.id),
          payload,
          dueAt: written.now,
        }));
      await outbox.add(tx, EVENTS, messages(EVENTS.name));
      for (const { name, kinds } of webhooks) {
        const topic = webhookTopic(name);
        await outbox.add(
          tx,
          topic,
          messages(topic.name).filter(
            ({ payload }) => !kinds || kinds.includes(payload.entry.kind),
          ),
        );
      }
      tx.executionPromise.then(
        () => signal({ incident: written.after.id }),
        () => {},
      );
    },
  };
}
