import { createHmac } from 'node:crypto';

/**
 * Signature of a webhook: HMAC-SHA256 over the timestamp, a full stop and the
 * body as it is sent, in hexadecimal. With the timestamp in it, what was once
 * sent cannot be sent again much later by somebody who read it.
 *
 * @param timestamp - Unix seconds
 */
export function signWebhook(
  secret: string,
  timestamp: number,
  body: string,
): string {
  const digest = createHmac('sha256', secret)
    .update(`${timestamp}.${body}`)
    .digest('hex');
  return `sha256=${digest}`;
}
