import {
  overrideSchema,
  rotationDetailSchema,
} from 'backstage-plugin-runbook-common';
import {
  INES,
  MEI,
  startRotations,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { moveClock, stopClock } from './__testUtils__/stopClock';

// Monday: Inês has the turn from 09:00 to the next Monday, then Tomasz.
const MONDAY = '2026-11-16T12:00:00.000Z';

beforeAll(() => stopClock(MONDAY));
beforeEach(() => moveClock(MONDAY));

async function startWithShipping() {
  const backend = await startRotations();
  await backend.post('/rotations').send(weekly('shipping'));
  const lay = (more: object) =>
    backend.post('/rotations/shipping/overrides').send({
      kind: 'cover',
      user: MEI,
      start: '2026-11-17T00:00:00Z',
      end: '2026-11-18T00:00:00Z',
      ...more,
    });
  const takeBack = (id: string) =>
    backend.delete(`/rotations/shipping/overrides/${id}`);
  const overrides = async () => {
    const { body } = await backend.get('/rotations/shipping');
    return rotationDetailSchema.parse(body).overrides;
  };
  return { ...backend, lay, takeBack, overrides };
}

describe('an override', () => {
  it('puts somebody on call in place of whoever has the turn', async () => {
    const backend = await startWithShipping();
    const { status, body } = await backend.lay({
      start: '2026-11-17T00:00:00+01:00',
      note: 'Dentist',
    });
    expect(status).toBe(200);
    expect(overrideSchema.parse(body)).toMatchObject({
      kind: 'cover',
      start: '2026-11-16T23:00:00.000Z',
      note: 'Dentist',
      createdBy: INES,
    });
    const onCall = await backend.get(
      '/rotations/shipping/on-call?at=2026-11-17T12:00:00Z',
    );
    expect(onCall.body.onCall[0].people).toEqual([
      {
        user: MEI,
        since: '2026-11-16T23:00:00.000Z',
        until: '2026-11-18T00:00:00.000Z',
        via: [body.id],
      },
    ]);
  });

  it('that was to begin before now begins now', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.lay({ start: '2026-11-16T08:00:00Z' });
    expect(body.start).toBe(MONDAY);
  });

  it.each([
    [
      { start: '2026-11-01T00:00:00Z', end: '2026-11-02T00:00:00Z' },
      'body.end: has passed, and the past does not change',
    ],
    [{ end: '2026-11-17T00:00:00Z' }, 'body.end: must be after the start'],
    [
      { end: '2028-11-17T00:00:00Z' },
      'body.end: is 731 days after the start; at most 400 are possible',
    ],
    [
      { layer: 'backup' },
      'body.layer: there is no layer "backup"; there are primary',
    ],
    [
      { kind: 'replace', by: MEI },
      'body.by: is the person who is to be replaced',
    ],
    [
      { user: 'user:default/gone' },
      'body.user: the catalog shows no user:default/gone',
    ],
    [
      { user: 'mei' },
      'body.user: must be the full reference of a user, such as user:default/ines.carvalho',
    ],
    [
      { end: '9999-01-01T00:00:00Z' },
      'body.end: must be from 1970 on and before the year 2200',
    ],
  ])('with %j is refused: %s', async (more, message) => {
    const backend = await startWithShipping();
    const { status, body } = await backend.lay(more);
    expect(body.error.message).toContain(message);
    expect(status).toBe(400);
    await expect(backend.overrides()).resolves.toEqual([]);
  });

  it('that has not begun is gone when it is taken back', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.lay({});
    expect((await backend.takeBack(body.id)).status).toBe(200);
    await expect(backend.overrides()).resolves.toEqual([]);
    expect((await backend.takeBack(body.id)).status).toBe(404);
    const history = await backend.get('/rotations/shipping/history?limit=1');
    expect(history.body.changes).toMatchObject([
      { kind: 'override-deleted', before: { id: body.id } },
    ]);
  });

  it('that has begun ends now when it is taken back, and what has passed stays', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.lay({});
    moveClock('2026-11-17T06:00:00Z');
    expect((await backend.takeBack(body.id)).status).toBe(200);
    await expect(backend.overrides()).resolves.toMatchObject([
      { id: body.id, end: '2026-11-17T06:00:00.000Z' },
    ]);
  });

  it('that has ended stays', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.lay({});
    moveClock('2026-11-18T06:00:00Z');
    const answer = await backend.takeBack(body.id);
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toBe(
      'The override ended at 2026-11-18T00:00:00.000Z, and the past does not change',
    );
  });

  it('sent again with its key is laid once, even after its end', async () => {
    const backend = await startWithShipping();
    const lay = () => backend.lay({ user: TOMASZ }).set('idempotency-key', 'k');
    const first = await lay();
    moveClock('2026-11-18T06:00:00Z');
    const again = await lay();
    expect(again.body).toEqual(first.body);
    await expect(backend.overrides()).resolves.toHaveLength(1);
  });
});
