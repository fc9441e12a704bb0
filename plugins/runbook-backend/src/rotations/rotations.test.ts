import {
  rotationDetailSchema,
  rotationOnCallSchema,
} from 'backstage-plugin-runbook-common';
import { startWithShipping } from './__testUtils__/shipping';
import {
  INES,
  startRotations,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { moveClock, stopClock } from './__testUtils__/stopClock';

// Monday: Inês has the turn from 09:00, then Tomasz from the 23rd, Mei from the 30th.
const MONDAY = '2026-11-16T12:00:00.000Z';

beforeAll(() => stopClock(MONDAY));
beforeEach(() => moveClock(MONDAY));

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

  it('takes references as they are written in the catalog, and keeps them in lower case', async () => {
    const backend = await startRotations();
    const shipping = weekly('shipping', { owner: 'Group:default/Shipping' });
    const [layer] = shipping.definition.layers;
    const { status, body } = await backend.post('/rotations').send({
      ...shipping,
      definition: {
        ...shipping.definition,
        layers: [{ ...layer, participants: [{ users: [INES.toUpperCase()] }] }],
      },
    });
    expect(status).toBe(200);
    const { owner, versions } = rotationDetailSchema.parse(body);
    expect(owner).toBe('group:default/shipping');
    expect(versions[0]?.layers).toMatchObject([
      { participants: [{ users: [INES] }] },
    ]);
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
