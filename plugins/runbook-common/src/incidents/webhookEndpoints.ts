import { z } from 'zod';
import { Endpoint, noBody } from '../http/endpoint';
import { instantSchema } from '../rotations/definition';
import { incidentWebhooksPermission } from './permissions';

/** Schema of {@link WebhookDelivery}. @public */
export const webhookDeliverySchema = z
  .object({
    id: z.string(),
    webhook: z.string().describe('Its name in the configuration'),
    delivery: z.string().describe('As in the header Runbook-Delivery'),
    incident: z.string().describe('Id'),
    attempts: z.number().int(),
    createdAt: instantSchema,
    deadAt: instantSchema.describe('When sending was given up'),
    error: z.string(),
  })
  .meta({ id: 'WebhookDelivery' });

/** A message that a webhook did not take, and that is not tried any more. @public */
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

/** Endpoints of what the outgoing webhooks did not take. @public */
export const incidentWebhookEndpoints = {
  listDeadDeliveries: {
    operationId: 'listDeadDeliveries',
    method: 'get',
    path: '/incident-webhooks/dead-letters',
    summary: 'What webhooks did not take, kept for 30 days',
    permission: incidentWebhooksPermission,
    params: z.strictObject({}),
    query: z.strictObject({}),
    body: noBody,
    response: z
      .object({ deliveries: z.array(webhookDeliverySchema) })
      .meta({ id: 'DeadDeliveries' }),
  },
  replayDeliveries: {
    operationId: 'replayDeliveries',
    method: 'post',
    path: '/incident-webhooks/dead-letters/replay',
    summary: 'Sends them again, with all their tries anew',
    permission: incidentWebhooksPermission,
    params: z.strictObject({}),
    query: z.strictObject({}),
    body: z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(200) }),
    response: z
      .object({ replayed: z.number().int() })
      .meta({ id: 'ReplayedDeliveries' }),
  },
} as const satisfies Record<string, Endpoint>;
