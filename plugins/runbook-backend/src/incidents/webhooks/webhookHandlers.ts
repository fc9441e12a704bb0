import {
  incidentWebhookEndpoints,
  WebhookDelivery,
} from 'backstage-plugin-runbook-common';
import { WebhookConfig } from '../../config';
import { EndpointHandlers } from '../../http';
import { DeadLetter, Outbox } from '../../outbox';
import { webhookTopic } from './WebhookSender';

/** Deliveries of one webhook that are listed. */
const MOST = 200;

/** What the endpoints do that list and replay what webhooks did not take. */
export function createWebhookHandlers({
  outbox,
  webhooks,
}: {
  outbox: Pick<Outbox, 'listDead' | 'replay'>;
  webhooks: readonly WebhookConfig[];
}): EndpointHandlers<typeof incidentWebhookEndpoints, undefined> {
  const listDead = async () => {
    const found = await Promise.all(
      webhooks.map(async ({ name }) =>
        (
          await outbox.listDead(webhookTopic(name), MOST)
        ).map(letter => toDelivery(name, letter)),
      ),
    );
    return found.flat();
  };

  return {
    listDeadDeliveries: async () => ({ deliveries: await listDead() }),

    replayDeliveries: async ({ body, audit }) => {
      // Only webhooks' own: the outbox has other messages too.
      const ids = (await listDead())
        .map(({ id }) => id)
        .filter(id => body.ids.includes(id));
      const replayed = await outbox.replay(ids);
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
