export { signWebhook } from './signWebhook';
export { WebhookSender, webhookTopic } from './WebhookSender';
