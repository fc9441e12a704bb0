import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { IncidentEventPayload } from 'backstage-plugin-runbook-common';
import { WebhookSender } from './WebhookSender';

const EVENT: IncidentEventPayload = {
  id: 'inc-1/2',
  incident: {
    id: 'inc-1',
    title: 'Labels cannot be printed',
    severity: 'SEV1',
    state: 'acknowledged',
    drill: false,
    services: ['component:default/label-api'],
    declaredAt: '2026-03-02T03:00:00.000Z',
  },
  entry: {
    kind: 'acknowledged',
    sequence: 2,
    at: '2026-03-02T03:01:00.000Z',
    recordedAt: '2026-03-02T03:01:00.000Z',
    by: 'user:default/ines',
  },
  path: '/runbook/incidents/inc-1',
};
const SECRET = '0123456789abcdef';

async function send(status: number, headers: Record<string, string> = {}) {
  const received: Array<{ request: IncomingMessage; body: string }> = [];
  const server = createServer(async (request, response) => {
    received.push({ request, body: await text(request) });
    response.writeHead(status, headers).end('answer');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    await new WebhookSender({
      webhook: {
        name: 'chat',
        url: `http://127.0.0.1:${port}/hook`,
        secret: SECRET,
      },
      now: () => 1_772_420_460_123,
    }).send(
      {
        id: 'm',
        key: 'incident-webhook%2Fchat/inc-1%2F2',
        subject: 'incident:inc-1',
        payload: EVENT,
        dueAt: 0,
        attempt: 1,
      },
      new AbortController().signal,
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return received;
}

describe('WebhookSender', () => {
  it('posts what happened, with a signature that a receiver can check', async () => {
    const [message] = await send(204);
    const { headers, url } = message?.request ?? {};
    const body = message?.body ?? '';
    expect(url).toBe('/hook');
    expect(JSON.parse(body)).toEqual(EVENT);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'runbook-delivery': 'incident-webhook%2Fchat/inc-1%2F2',
      'runbook-event': 'runbook.incident.acknowledged',
      'runbook-timestamp': '1772420460',
      'runbook-signature': `sha256=${createHmac('sha256', SECRET)
        .update(`1772420460.${body}`)
        .digest('hex')}`,
    });
  });

  it.each([500, 404, 429])('fails where the answer is %d', async status => {
    await expect(send(status)).rejects.toThrow(
      `The webhook answered with status ${status}`,
    );
  });

  it('follows no redirect', async () => {
    await expect(send(302, { location: '/elsewhere' })).rejects.toThrow(
      'status 302',
    );
  });
});
