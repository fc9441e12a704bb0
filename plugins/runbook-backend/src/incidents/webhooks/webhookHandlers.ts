import {
  incidentWebhookEndpoints,
  WebhookDelivery,
} from 'backstage-plugin-runbook-common';
import { WebhookConfig } from '../../config';
import { EndpointHandlers } from '../../http';
import { DeadLetter, DeadLetters, Outbox } from '../../outbox';
import { webhookTopic } from './WebhookSender';

/** What the endpoints do that list and replay what webhooks did not take. */
export function createWebhookHandlers({
  outbox,
  webhooks,
}: {
  outbox: Pick<Outbox, 'listDead' | 'replay'>;
  webhooks: readonly WebhookConfig[];
}): EndpointHandlers<typeof incidentWebhookEndpoints, undefined> {
  const names = new Map(
    webhooks.map(({ name }) => [webhookTopic(name).name, name]),
  );
  const letters = new DeadLetters(
    outbox,
    webhooks.map(({ name }) => webhookTopic(name)),
  );
  return {
    listDeadDeliveries: async () => ({
      deliveries: (await letters.list()).map(letter =>
        toDelivery(names.get(letter.topic) ?? letter.topic, letter),
      ),
    }),

    replayDeliveries: async ({ body, audit }) => {
      const { replayed, ids } = await letters.replay(body.ids, Date.now());
      audit({ replayed, deliveries: ids });
      return { replayed };
    },
  };
}

function toDelivery(
  webhook: string,
  { id, key, subject, attempts, dueAt, deadAt, error }: DeadLetter,
): WebhookDelivery {
  return {
    id,
    webhook,
    delivery: key,
    incident: subject.slice(subject.indexOf(':') + 1),
    attempts,
    createdAt: new Date(dueAt).toISOString(),
    deadAt: new Date(deadAt).toISOString(),
    error,
  };
}
