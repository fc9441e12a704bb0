import { startWithShipping, update } from './__testUtils__/shipping';
import {
  INES,
  MEI,
  startRotations,
  weekly,
} from './__testUtils__/startRotations';
import { moveClock, stopClock } from './__testUtils__/stopClock';

// Monday: Inês has the turn from 09:00, then Tomasz from the 23rd, Mei from the 30th.
const MONDAY = '2026-11-16T12:00:00.000Z';

beforeAll(() => stopClock(MONDAY));
beforeEach(() => moveClock(MONDAY));

describe('an answer', () => {
  it('is not told unchanged when a person changed and the rotation did not', async () => {
    const backend = await startRotations();
    await backend.post('/rotations').send(weekly('shipping'));
    const get = (etag = '""') =>
      backend.get('/rotations/shipping').set('if-none-match', etag);
    const { headers } = await get('"0"');
    expect((await get(headers.etag)).status).toBe(304);
    expect((await get('"1"')).status).toBe(200);
    backend.entity('ines').metadata.title = 'Renamed';
    backend.entity('ines').spec = {};
    const after = await get(headers.etag);
    expect(after.status).toBe(200);
    expect(after.body.people[0].displayName).toBe('Renamed');
    expect(after.headers.etag).toMatch(/^"1-/);
  });
});

describe('an answer to who asks again', () => {
  it.each<[string, object]>([
    ['of who is on call', {}],
    ['of a gap that goes on', { participants: [] }],
  ])('later the same day is that nothing changed, %s', async (_, more) => {
    const backend = await startRotations();
    const { definition } = weekly('shipping');
    const layers = definition.layers.map(layer => ({ ...layer, ...more }));
    await backend
      .post('/rotations')
      .send(weekly('shipping', { definition: { ...definition, layers } }))
      .expect(200);
    const first = await backend.get('/rotations/shipping').expect(200);
    moveClock('2026-11-16T23:59:59.999Z');
    const again = await backend
      .get('/rotations/shipping')
      .set('if-none-match', first.headers.etag ?? '');
    expect(again.status).toBe(304);
  });
});

describe('a write', () => {
  it('is told to the audit log with before and after, to the history, and as an event', async () => {
    const backend = await startWithShipping();
    await backend.put(update([MEI], { title: 'Renamed' }));
    expect(backend.event.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        permission: 'runbook.rotation.update',
        id: 'shipping',
        before: expect.objectContaining({ title: 'The rotation shipping' }),
        after: expect.objectContaining({ title: 'Renamed' }),
      }),
    });
    expect(backend.events.publish.mock.calls).toEqual([
      [
        {
          topic: 'runbook.rotation',
          eventPayload: { rotation: 'shipping', kind: 'created' },
        },
      ],
      [
        {
          topic: 'runbook.rotation',
          eventPayload: { rotation: 'shipping', kind: 'updated' },
        },
      ],
    ]);
    const first = await backend.get('/rotations/shipping/history?limit=1');
    expect(first.body.changes).toMatchObject([
      { revision: 2, by: INES, kind: 'updated' },
    ]);
    const second = await backend.get(
      `/rotations/shipping/history?cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toEqual({
      changes: [expect.objectContaining({ revision: 1, kind: 'created' })],
    });
  });

  it('is answered as done also where nobody can be told that there is news', async () => {
    const backend = await startRotations();
    backend.events.publish.mockRejectedValue(new Error('Service unavailable'));
    const { status } = await backend
      .post('/rotations')
      .send(weekly('shipping'));
    expect(status).toBe(200);
    expect(backend.event.success).toHaveBeenCalledTimes(1);
    expect(backend.event.fail).not.toHaveBeenCalled();
  });

  it('sent again with its key is answered the same and done once', async () => {
    const backend = await startRotations();
    const create = (key: string, body: object) =>
      backend.post('/rotations').set('idempotency-key', key).send(body);
    const first = await create('k1', weekly('shipping'));
    expect(first.status).toBe(200);
    const again = await create('k1', weekly('shipping'));
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(backend.events.publish).toHaveBeenCalledTimes(1);

    const other = await create('k1', weekly('customs'));
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain(
      'The Idempotency-Key k1 was used for another request before',
    );
    const broken = await create('a key', weekly('customs'));
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toContain('Idempotency-Key must be');
  });
});
