export { signWebhook } from './signWebhook';
export { createWebhookHandlers } from './webhookHandlers';
export { WebhookSender, webhookTopic } from './WebhookSender';
