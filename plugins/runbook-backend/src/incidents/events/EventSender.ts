import { EventsService } from '@backstage/plugin-events-node';
import {
  IncidentEventPayload,
  incidentEventSchema,
  incidentTopic,
} from 'backstage-plugin-runbook-common';
import { Message, OutboxSender, OutboxTopic } from '../../outbox';

/** Events on their way to whoever listens. */
export const EVENTS: OutboxTopic<IncidentEventPayload> = {
  name: 'incident-event',
  payload: incidentEventSchema,
};

/** Publishes what happens in incidents on Backstage's events service. */
export class EventSender implements OutboxSender<IncidentEventPayload> {
  readonly topic = EVENTS;
  /** One after the other, so that they come in order as a rule. */
  readonly concurrency = 1;
  readonly timeout = 10_000;
  /** With the pauses between them, two to three hours. */
  readonly maxAttempts = 20;
  readonly #events: Pick<EventsService, 'publish'>;

  constructor(options: { events: Pick<EventsService, 'publish'> }) {
    this.#events = options.events;
  }

  async send({ payload }: Message<IncidentEventPayload>): Promise<void> {
    await this.#events.publish({
      topic: incidentTopic(payload.entry.kind),
      eventPayload: payload,
    });
  }
}
