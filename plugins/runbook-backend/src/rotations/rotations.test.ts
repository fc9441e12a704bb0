import {
  rotationDetailSchema,
  rotationOnCallSchema,
  RotationUpdate,
} from 'backstage-plugin-runbook-common';
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

async function startWithShipping() {
  const backend = await startRotations();
  const created = await backend.post('/rotations').send(weekly('shipping'));
  expect(created.status).toBe(200);
  const put = (body: object, ifMatch = '"1"') =>
    backend.put('/rotations/shipping').set('if-match', ifMatch).send(body);
  const onCallAt = async (at: string) => {
    const { body } = await backend.get(`/rotations/shipping/on-call?at=${at}`);
    return rotationOnCallSchema
      .parse(body)
      .onCall.flatMap(({ people }) => people.map(({ user }) => user));
  };
  return { ...backend, created, put, onCallAt };
}

function update(users: string[], more: Partial<RotationUpdate> = {}) {
  const { title, owner, definition } = weekly('shipping');
  const [layer] = definition.layers;
  return {
    title,
    owner,
    definition: {
      ...definition,
      layers: [
        { ...layer, participants: users.map(user => ({ users: [user] })) },
      ],
    },
    ...more,
  };
}

describe('a rotation', () => {
  it('tells who is on call, since when and who is next', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.get('/rotations/shipping/on-call');
    expect(rotationOnCallSchema.parse(body)).toMatchObject({
      state: 'on',
      timeZone: 'Europe/Lisbon',
      onCall: [
        {
          layer: 'primary',
          people: [
            {
              user: INES,
              since: '2026-11-16T09:00:00.000Z',
              until: '2026-11-23T09:00:00.000Z',
            },
          ],
          next: { at: '2026-11-23T09:00:00.000Z', people: [TOMASZ] },
        },
      ],
      people: [
        { entityRef: INES, displayName: 'ines!', email: 'ines@example.com' },
        { entityRef: TOMASZ, displayName: 'tomasz!' },
      ],
    });
  });

  it('holds since before it was created, where it has been going on elsewhere', async () => {
    const backend = await startWithShipping();
    await expect(backend.onCallAt('2026-01-06T00:00:00Z')).resolves.toEqual([
      INES,
    ]);
    await expect(backend.onCallAt('2025-12-31T00:00:00Z')).resolves.toEqual([]);
  });

  it('tells shifts clipped to a range, of a layer or a person', async () => {
    const backend = await startWithShipping();
    const shifts = async (query: string) => {
      const { body } = await backend.get(
        `/rotations/shipping/shifts?from=2026-11-20T00:00:00Z&to=2026-11-27T00:00:00Z${query}`,
      );
      return body.shifts;
    };
    await expect(shifts('')).resolves.toEqual([
      {
        rotation: 'shipping',
        title: 'The rotation shipping',
        layer: 'primary',
        user: INES,
        start: '2026-11-20T00:00:00.000Z',
        end: '2026-11-23T09:00:00.000Z',
        via: [],
      },
      expect.objectContaining({
        user: TOMASZ,
        end: '2026-11-27T00:00:00.000Z',
      }),
    ]);
    await expect(shifts(`&user=${TOMASZ}`)).resolves.toHaveLength(1);
    await expect(shifts('&layer=backup')).resolves.toEqual([]);
  });

  it.each([
    [
      'from=2026-01-01T00:00:00Z&to=2027-02-06T00:00:00Z',
      'query.to is 401 days after query.from; at most 400 are told at once',
    ],
    [
      'from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z',
      'query.to must not be before query.from',
    ],
    [
      'from=9998-01-01T00:00:00Z&to=9998-02-01T00:00:00Z',
      'query.from: must be from 1970 on and before the year 2200',
    ],
  ])('refuses the range %s', async (query, message) => {
    const backend = await startWithShipping();
    for (const path of ['', '/shifts']) {
      const { status, body } = await backend.get(
        `/rotations/shipping${path}?${query}`,
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain(message);
    }
  });

  it('names each field that cannot be', async () => {
    const backend = await startRotations();
    const { definition, ...rest } = weekly('shipping');
    const [layer] = definition.layers;
    const create = async (body: object) => {
      const answer = await backend.post('/rotations').send(body);
      expect(answer.status).toBe(400);
      return answer.body.error.message;
    };
    await expect(create({ ...rest, id: 'No Slug', definition })).resolves.toBe(
      'Invalid request: body.id: must be lower-case letters and digits, parted by single - _ or .',
    );
    const message = await create({
      ...rest,
      definition: {
        timeZone: 'Europe/Lissabon',
        layers: [
          { kind: 'calendar', name: 'mirror' },
          { ...layer, start: '2026-02-30T09:00' },
          { ...layer, name: 'mirror' },
        ],
      },
    });
    expect(message).toContain(
      'body.definition.timeZone: "Europe/Lissabon" is no time zone',
    );
    expect(message).toContain('body.definition.layers[1].start: must be');
    expect(message).toContain(
      'body.definition.layers[2]: "mirror" is there twice',
    );
    await expect(
      create({
        ...rest,
        owner: 'group:default/gone',
        definition: {
          ...definition,
          layers: [
            {
              ...layer,
              participants: [{ users: [INES, 'user:default/gone'] }],
            },
          ],
        },
      }),
    ).resolves.toBe(
      'Invalid request: body.owner: the catalog shows no group:default/gone; body.definition.layers[0].participants[0].users[1]: the catalog shows no user:default/gone',
    );
  });

  it('is created once', async () => {
    const backend = await startWithShipping();
    const { status, body } = await backend
      .post('/rotations')
      .send(weekly('shipping'));
    expect(status).toBe(409);
    expect(body.error.message).toContain(
      'There is already a rotation shipping',
    );
  });

  it('is gone once deleted, for those who know its revision', async () => {
    const backend = await startWithShipping();
    const remove = (ifMatch: string) =>
      backend.delete('/rotations/shipping').set('if-match', ifMatch);
    expect((await remove('"7"')).status).toBe(409);
    expect((await remove('"1"')).status).toBe(200);
    expect((await backend.get('/rotations/shipping')).status).toBe(404);
  });

  it('is listed with who is on call, a page at a time', async () => {
    const backend = await startWithShipping();
    await backend.post('/rotations').send(weekly('customs'));
    const first = await backend.get('/rotations?limit=1');
    expect(first.body.rotations).toMatchObject([
      { id: 'customs', onCall: [{ people: [{ user: INES }] }] },
    ]);
    const second = await backend.get(
      `/rotations?limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.rotations).toMatchObject([{ id: 'shipping' }]);
    expect(second.body).not.toHaveProperty('nextCursor');
    const bad = await backend.get('/rotations?cursor=x');
    expect(bad.status).toBe(400);
    expect(bad.body.error.message).toContain('query.cursor is no cursor');
  });
});

describe('a definition', () => {
  it('of more shifts than can be told is refused', async () => {
    const backend = await startRotations();
    const { definition } = weekly('shipping');
    const layers = Array.from({ length: 11 }, (_, index) => ({
      ...definition.layers[0],
      name: `layer ${index}`,
      turn: { unit: 'hour', length: 1 },
    }));
    const { status, body } = await backend
      .post('/rotations')
      .send(weekly('shipping', { definition: { ...definition, layers } }));
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'body.definition.layers: could have 105600 shifts in 400 days',
    );
  });
});

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
