import { mockCredentials } from '@backstage/backend-test-utils';
import { DeadLetter } from '../../outbox';
import { createWebhookHandlers } from './webhookHandlers';

const LETTER: DeadLetter = {
  id: 'm1',
  key: 'incident-webhook%2Fchat/inc-7%2F2',
  topic: 'incident-webhook/chat',
  subject: 'incident:inc-7',
  dueAt: 0,
  attempts: 12,
  deadAt: 3_600_000,
  error: 'Error: The webhook answered with status 500',
};

const CONTEXT = {
  params: {},
  query: {},
  ifMatch: undefined,
  request: undefined,
  resource: undefined,
  credentials: mockCredentials.user(),
};

function createHandlers() {
  const replay = jest.fn(async (ids: readonly string[]) => ids.length);
  const handlers = createWebhookHandlers({
    webhooks: [{ name: 'chat', url: 'https://chat', secret: 'x' }],
    outbox: {
      listDead: async ({ name }) => (name === LETTER.topic ? [LETTER] : []),
      replay,
    },
  });
  return { handlers, replay };
}

describe('what webhooks did not take', () => {
  it('is listed with its incident and the last error', async () => {
    const { handlers } = createHandlers();
    await expect(
      handlers.listDeadDeliveries({ ...CONTEXT, body: {}, audit: () => {} }),
    ).resolves.toEqual({
      deliveries: [
        {
          id: 'm1',
          webhook: 'chat',
          delivery: LETTER.key,
          incident: 'inc-7',
          attempts: 12,
          createdAt: '1970-01-01T00:00:00.000Z',
          deadAt: '1970-01-01T01:00:00.000Z',
          error: LETTER.error,
        },
      ],
    });
  });

  it('is sent again, and nothing else of the outbox', async () => {
    const { handlers, replay } = createHandlers();
    await expect(
      handlers.replayDeliveries({
        ...CONTEXT,
        body: { ids: ['m1', 'a-page-of-somebody'] },
        audit: () => {},
      }),
    ).resolves.toEqual({ replayed: 1 });
    expect(replay).toHaveBeenCalledWith(['m1']);
  });
});
