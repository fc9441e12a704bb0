import {
  IncidentEventPayload,
  incidentEventSchema,
  incidentTopic,
} from 'backstage-plugin-runbook-common';
import { WebhookConfig } from '../../config';
import { Message, OutboxSender, OutboxTopic } from '../../outbox';
import { signWebhook } from './signWebhook';

/** Messages to a webhook. Each has a lane of its own, so none holds up another. */
export function webhookTopic(name: string): OutboxTopic<IncidentEventPayload> {
  return { name: `incident-webhook/${name}`, payload: incidentEventSchema };
}

/** Posts what happens in incidents to a configured address, signed. */
export class WebhookSender implements OutboxSender<IncidentEventPayload> {
  readonly topic: OutboxTopic<IncidentEventPayload>;
  readonly concurrency = 2;
  readonly timeout = 10_000;
  /** With the pauses between them, about an hour. */
  readonly maxAttempts = 12;
  readonly #webhook: WebhookConfig;
  readonly #now: () => number;

  constructor(options: { webhook: WebhookConfig; now: () => number }) {
    this.#webhook = options.webhook;
    this.#now = options.now;
    this.topic = webhookTopic(options.webhook.name);
  }

  async send(
    { key, payload }: Message<IncidentEventPayload>,
    signal: AbortSignal,
  ): Promise<void> {
    const { url, secret } = this.#webhook;
    const body = JSON.stringify(payload);
    const timestamp = Math.floor(this.#now() / 1_000);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'runbook-delivery': key,
        'runbook-event': incidentTopic(payload.entry.kind),
        'runbook-timestamp': String(timestamp),
        'runbook-signature': signWebhook(secret, timestamp, body),
      },
      body,
      // The signature is for this address, and the secret of another is not known.
      redirect: 'manual',
      signal,
    });
    await response.body?.cancel();
    if (!response.ok) {
      throw new Error(`The webhook answered with status ${response.status}`);
    }
  }
}
