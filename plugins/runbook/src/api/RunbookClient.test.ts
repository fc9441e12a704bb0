import { MockFetchApi } from '@backstage/test-utils';
import { overview } from '../__testUtils__/parcelApi';
import { RunbookClient } from './RunbookClient';

function clientThatGets(answer: () => Response) {
  const fetched = jest.fn(async (..._: Parameters<typeof fetch>) => answer());
  const client = new RunbookClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: new MockFetchApi({ baseImplementation: fetched }),
  });
  return {
    client,
    request: () => {
      const [input, init] = fetched.mock.calls[0]!;
      return `${init?.method} ${input}`;
    },
  };
}

const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json' },
  });

describe('RunbookClient', () => {
  it('asks for a service at the path of the endpoint table', async () => {
    const { client, request } = clientThatGets(() => json(overview()));
    await expect(
      client.getService('component:default/parcel-api'),
    ).resolves.toEqual(overview());
    expect(request()).toBe(
      'GET http://portal/api/runbook/services/component/default/parcel-api',
    );
  });

  it('refreshes by POST', async () => {
    const { client, request } = clientThatGets(() => json(overview()));
    await client.refreshService('component:default/parcel-api');
    expect(request()).toBe(
      'POST http://portal/api/runbook/services/component/default/parcel-api/refresh',
    );
  });

  it('escapes what stands in a path or a query', async () => {
    const { client, request } = clientThatGets(() => new Response('x'));
    await client.getRunbookImage('component:default/a%2fb', {
      document: 'a b',
      href: '../img/x.png?raw=1',
    });
    expect(request()).toBe(
      'GET http://portal/api/runbook/services/component/default/a%252fb/runbook/image?document=a+b&href=..%2Fimg%2Fx.png%3Fraw%3D1',
    );
  });

  it('rejects with the error that the back end tells', async () => {
    const { client } = clientThatGets(() =>
      json(
        {
          error: { name: 'NotAllowedError', message: 'not yours' },
          response: { statusCode: 403 },
        },
        { status: 403, statusText: 'Forbidden' },
      ),
    );
    await expect(
      client.getRunbook('component:default/parcel-api'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'not yours' },
    });
  });
});
