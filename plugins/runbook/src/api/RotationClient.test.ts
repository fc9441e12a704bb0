import { MockFetchApi } from '@backstage/test-utils';
import { RotationClient } from './RotationClient';

function clientThatGets(answer: unknown) {
  const requests: Request[] = [];
  const client = new RotationClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: new MockFetchApi({
      baseImplementation: async (input, init) => {
        requests.push(new Request(input, init));
        return new Response(JSON.stringify(answer));
      },
    }),
  });
  return { client, request: () => requests[0]! };
}

describe('RotationClient', () => {
  it('asks for the rotation of a service within a range', async () => {
    const { client, request } = clientThatGets({ source: 'none', others: [] });
    await expect(
      client.getServiceRotation('component:default/parcel-api', {
        from: '2026-03-01T00:00:00Z',
        to: '2026-04-01T00:00:00Z',
      }),
    ).resolves.toEqual({ source: 'none', others: [] });
    expect(request().method).toBe('GET');
    expect(request().url).toBe(
      'http://portal/api/runbook/services/component/default/parcel-api/rotation?from=2026-03-01T00%3A00%3A00Z&to=2026-04-01T00%3A00%3A00Z',
    );
  });

  it('leaves out of the query what is not given', async () => {
    const { client, request } = clientThatGets({});
    await client.getRotationOnCall('parcels');
    expect(request().url).toBe(
      'http://portal/api/runbook/rotations/parcels/on-call',
    );
  });

  it('sends an override as JSON, with the key under which it is done once', async () => {
    const { client, request } = clientThatGets({ id: 'o1' });
    const cover = {
      kind: 'cover' as const,
      user: 'user:default/ada',
      start: '2026-03-01T00:00:00Z',
      end: '2026-03-01T01:00:00Z',
    };
    await client.createOverride('parcels', cover, { idempotencyKey: 'k-1' });
    expect(request().method).toBe('POST');
    expect(request().url).toBe(
      'http://portal/api/runbook/rotations/parcels/overrides',
    );
    expect(request().headers.get('content-type')).toBe('application/json');
    expect(request().headers.get('idempotency-key')).toBe('k-1');
    await expect(request().json()).resolves.toEqual(cover);
  });

  it('names the change and its rotation in the path', async () => {
    const { client, request } = clientThatGets({ id: 's1' });
    await client.takeSwap('parcels', 's1', { idempotencyKey: 'k-1' });
    expect(request().url).toBe(
      'http://portal/api/runbook/rotations/parcels/swaps/s1/take',
    );
    await expect(request().text()).resolves.toBe('');
  });

  it('deletes at the revision that was read', async () => {
    const { client, request } = clientThatGets({});
    await client.deleteRotation('parcels', { revision: 7 });
    expect(request().method).toBe('DELETE');
    expect(request().headers.get('if-match')).toBe('"7"');
  });
});
