import { MockFetchApi } from '@backstage/test-utils';
import { IncidentClient } from './IncidentClient';

const answer = { id: 'inc-7' };

function clientOf() {
  const requests: Request[] = [];
  const incidents = new IncidentClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: new MockFetchApi({
      baseImplementation: async (input, init) => {
        requests.push(new Request(input, init));
        return new Response(JSON.stringify(answer));
      },
    }),
  });
  return { incidents, requests };
}

const options = { idempotencyKey: 'k' };

describe('IncidentClient', () => {
  it.each([
    [
      'a service by its reference',
      (api: IncidentClient) =>
        api.getServiceIncidents('component:default/label-api'),
      'GET',
      '/services/component/default/label-api/incidents',
      undefined,
    ],
    [
      'a filtered list',
      (api: IncidentClient) =>
        api.listIncidents({ state: 'open', severity: undefined }),
      'GET',
      '/incidents?state=open',
      undefined,
    ],
    [
      'a hand-over',
      (api: IncidentClient) =>
        api.offerRole('inc-7', 'commander', 'user:default/ada', options),
      'POST',
      '/incidents/inc-7/roles/commander/offer',
      { to: 'user:default/ada' },
    ],
    [
      'a service that is not affected',
      (api: IncidentClient) =>
        api.removeService('inc-7', 'component:default/label-api'),
      'DELETE',
      '/incidents/inc-7/services/component/default/label-api',
      undefined,
    ],
    [
      'an alert whose id has a slash',
      (api: IncidentClient) => api.detachAlert('inc-7', 'a/1'),
      'DELETE',
      '/incidents/inc-7/alerts/a%2F1',
      undefined,
    ],
    [
      'a corrected time',
      (api: IncidentClient) =>
        api.correctTime(
          'inc-7',
          4,
          { at: '2026-01-01T00:00:00Z', reason: 'late' },
          options,
        ),
      'POST',
      '/incidents/inc-7/timeline/4/time',
      { at: '2026-01-01T00:00:00Z', reason: 'late' },
    ],
  ])('asks for %s', async (_, ask, method, path, body) => {
    const { incidents, requests } = clientOf();
    expect(await ask(incidents)).toEqual(answer);
    const [request] = requests;
    expect(request?.url).toBe(`http://portal/api/runbook${path}`);
    expect(request?.method).toBe(method);
    const text = await request?.text();
    expect(text ? JSON.parse(text) : undefined).toEqual(body);
  });

  it('sends the key of a change, and the revision that one builds on', async () => {
    const { incidents, requests } = clientOf();
    await incidents.acknowledge('inc-7', options);
    await incidents.updatePostmortem(
      'inc-7',
      { markdown: '', state: 'draft', actionItems: [] },
      { revision: 3 },
    );
    expect(requests[0]?.headers.get('Idempotency-Key')).toBe('k');
    expect(requests[1]?.headers.get('If-Match')).toBe('"3"');
  });
});
