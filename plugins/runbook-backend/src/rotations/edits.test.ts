import { rotationDetailSchema } from 'backstage-plugin-runbook-common';
import { startWithShipping, update } from './__testUtils__/shipping';
import {
  INES,
  MEI,
  startRotations,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { moveClock, stopClock } from './__testUtils__/stopClock';

// Monday: Inês has the turn from 09:00, then Tomasz from the 23rd, Mei from the 30th.
const MONDAY = '2026-11-16T12:00:00.000Z';

beforeAll(() => stopClock(MONDAY));
beforeEach(() => moveClock(MONDAY));

describe('an edit', () => {
  it('takes effect now, keeps the current turn and leaves the past alone', async () => {
    const backend = await startWithShipping();
    const { status, body } = await backend.put(update([MEI, TOMASZ, INES]));
    expect(status).toBe(200);
    expect(rotationDetailSchema.parse(body)).toMatchObject({
      revision: 2,
      versions: [
        { effectiveFrom: '2026-01-01T00:00:00.000Z' },
        { effectiveFrom: MONDAY, createdBy: INES },
      ],
    });
    // Inês keeps her week, and the new order follows from her.
    await expect(backend.onCallAt('2026-11-20T00:00:00Z')).resolves.toEqual([
      INES,
    ]);
    await expect(backend.onCallAt('2026-11-24T00:00:00Z')).resolves.toEqual([
      MEI,
    ]);
    await expect(backend.onCallAt('2026-11-10T00:00:00Z')).resolves.toEqual([
      MEI,
    ]);
    await expect(backend.onCallAt('2026-11-03T00:00:00Z')).resolves.toEqual([
      TOMASZ,
    ]);
  });

  it('can take effect later, until one that comes before it takes its place', async () => {
    const backend = await startWithShipping();
    const later = await backend.put(
      update([MEI], { effectiveFrom: '2026-12-01T00:00:00Z' }),
    );
    expect(later.body.versions).toHaveLength(2);
    await expect(backend.onCallAt('2026-12-24T00:00:00Z')).resolves.toEqual([
      MEI,
    ]);

    const now = await backend.put(update([TOMASZ]), '"2"');
    expect(
      now.body.versions.map(
        (one: { effectiveFrom: string }) => one.effectiveFrom,
      ),
    ).toEqual(['2026-01-01T00:00:00.000Z', MONDAY]);
    await expect(backend.onCallAt('2026-12-24T00:00:00Z')).resolves.toEqual([
      TOMASZ,
    ]);
    const { body } = await backend.get('/rotations/shipping/history?limit=1');
    expect(body.changes[0].before.replaced).toMatchObject([
      { effectiveFrom: '2026-12-01T00:00:00.000Z' },
    ]);
  });

  it('may come before everything that a rotation has said so far', async () => {
    const backend = await startRotations();
    const ahead = weekly('ahead', { effectiveFrom: '2026-12-01T00:00:00Z' });
    expect((await backend.post('/rotations').send(ahead)).status).toBe(200);
    const { status, body } = await backend
      .put('/rotations/ahead')
      .set('if-match', '"1"')
      .send(update([MEI]));
    expect(status).toBe(200);
    expect(body.versions).toMatchObject([{ effectiveFrom: MONDAY }]);
  });

  it('of the title alone leaves what is planned', async () => {
    const backend = await startWithShipping();
    const planned = update([MEI], { effectiveFrom: '2026-12-01T00:00:00Z' });
    const { body } = await backend.put(planned);
    const { effectiveFrom, createdAt, createdBy, ...definition } =
      body.versions[1];
    const renamed = await backend.put(
      { title: 'Renamed', owner: planned.owner, definition },
      '"2"',
    );
    expect(renamed.body).toMatchObject({ title: 'Renamed', revision: 3 });
    expect(renamed.body.versions).toEqual(body.versions);
  });

  it('never takes effect in the past', async () => {
    const backend = await startWithShipping();
    const { status, body } = await backend.put(
      update([MEI], { effectiveFrom: '2026-11-16T11:00:00Z' }),
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'body.effectiveFrom: 2026-11-16T11:00:00Z has passed, and the past does not change',
    );
    // What was now when it was sent is now.
    const sent = await backend.put(
      update([MEI], { effectiveFrom: '2026-11-16T11:59:30Z' }),
    );
    expect(sent.body.versions[1].effectiveFrom).toBe(MONDAY);
  });

  it('is refused with who was faster, and without a revision', async () => {
    const backend = await startWithShipping();
    await backend
      .as(TOMASZ)
      .put('/rotations/shipping')
      .set('if-match', '"1"')
      .send(update([TOMASZ]));
    const { status, body } = await backend.put(update([MEI]));
    expect(status).toBe(409);
    expect(body.error.message).toBe(
      `The rotation shipping is at revision 2 and not 1: ${TOMASZ} changed it at ${MONDAY}. Read it again and make your change to that`,
    );
    const without = await backend
      .as(INES)
      .put('/rotations/shipping')
      .send(update([MEI]));
    expect(without.status).toBe(400);
    expect(without.body.error.message).toContain('If-Match is missing');
  });

  it('takes the whole ETag for its revision, also one that a proxy made weak', async () => {
    const backend = await startWithShipping();
    const { headers } = await backend.get('/rotations/shipping');
    expect(headers.etag).toMatch(/^"1-/);
    const put = await backend.put(update([MEI]), headers.etag);
    expect(put.status).toBe(200);
    const again = await backend.put(update([INES]), `W/${put.headers.etag}`);
    expect(again.status).toBe(200);
  });

  it('may keep people who left the catalog, and name no new ones', async () => {
    const backend = await startRotations();
    await backend.post('/rotations').send(weekly('shipping'));
    backend.entity('tomasz').metadata.name = 'somebody-else';
    const put = (users: string[], ifMatch: string) =>
      backend
        .put('/rotations/shipping')
        .set('if-match', ifMatch)
        .send(update(users));
    const gone = 'user:default/gone';
    expect((await put([INES, gone], '"1"')).status).toBe(400);
    expect((await put([INES, TOMASZ], '"1"')).status).toBe(200);
  });
});
