import {
  myOnCallSchema,
  serviceRotationSchema,
} from 'backstage-plugin-runbook-common';
import {
  ENTITIES,
  INES,
  MEI,
  service,
  startRotations,
  STRANGER,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { stopClock } from './__testUtils__/stopClock';

// Monday: Inês has this week, Tomasz the one from the 23rd, Mei from the 30th.
const MONDAY = '2026-11-16T12:00:00.000Z';

beforeAll(() => stopClock(MONDAY));

async function startWith(
  rotations: object[],
  options: Parameters<typeof startRotations>[0] = {},
) {
  const backend = await startRotations(options);
  for (const rotation of rotations) {
    const { status } = await backend.post('/rotations').send(rotation);
    expect(status).toBe(200);
  }
  const rotationOf = async (name: string) => {
    const { status, body } = await backend.get(
      `/services/component/default/${name}/rotation`,
    );
    expect(status).toBe(200);
    return serviceRotationSchema.parse(body);
  };
  return { ...backend, rotationOf };
}

const named = (name: string, rotation: string) =>
  service(name, 'group:default/shipping', { 'runbook/rotation': rotation });

describe('the rotation of a service', () => {
  it("is its owner group's", async () => {
    const backend = await startWith([weekly('parcels')]);
    await expect(backend.rotationOf('label-api')).resolves.toMatchObject({
      source: 'owner',
      owner: 'group:default/shipping',
      rotation: { id: 'parcels' },
      others: [],
    });
    expect(await backend.rotationOf('label-api')).not.toHaveProperty('problem');
  });

  it('is the one that it names, whoever owns that', async () => {
    const backend = await startWith(
      [
        weekly('shipping'),
        weekly('elsewhere', { owner: 'group:default/others' }),
      ],
      { entities: [...ENTITIES, named('named', 'elsewhere')] },
    );
    await expect(backend.rotationOf('named')).resolves.toMatchObject({
      source: 'annotation',
      rotation: { id: 'elsewhere' },
      others: [{ id: 'shipping', title: 'The rotation shipping' }],
    });
  });

  it('is none where it names one that does not exist, and tells which is near', async () => {
    const backend = await startWith([weekly('shipping'), weekly('customs')], {
      entities: [
        ...ENTITIES,
        named('misspelt', 'shiping'),
        named('lost', 'quite-something-else'),
      ],
    });
    const misspelt = await backend.rotationOf('misspelt');
    expect(misspelt).toMatchObject({
      source: 'none',
      problem:
        'runbook/rotation in catalog-info.yaml names shiping, but there is no such rotation, or you may not see it. Did you mean shipping?',
    });
    expect(misspelt).not.toHaveProperty('rotation');
    const { problem } = await backend.rotationOf('lost');
    expect(problem).toContain('Create it, or name another one.');
  });

  it("is of several the one with the group's name, which says so", async () => {
    const backend = await startWith([weekly('customs'), weekly('shipping')]);
    await expect(backend.rotationOf('label-api')).resolves.toMatchObject({
      source: 'owner',
      rotation: { id: 'shipping' },
      others: [{ id: 'customs' }],
      problem: expect.stringContaining(
        'group:default/shipping has several rotations: customs, shipping.',
      ),
    });
  });

  it('is none where there are several and none has the name of the group', async () => {
    const backend = await startWith([weekly('a'), weekly('b')]);
    const answer = await backend.rotationOf('label-api');
    expect(answer).toMatchObject({
      source: 'none',
      others: [{ id: 'a' }, { id: 'b' }],
      problem:
        'group:default/shipping has several rotations: a, b. Name one with runbook/rotation in catalog-info.yaml.',
    });
    expect(answer).not.toHaveProperty('rotation');
  });

  it("is the parent group's where the owner has none, which says so", async () => {
    const backend = await startWith([
      weekly('engineering', { owner: 'group:default/engineering' }),
    ]);
    // labels is part of shipping, which is part of engineering.
    await expect(backend.rotationOf('stamp-api')).resolves.toMatchObject({
      source: 'owner',
      owner: 'group:default/labels',
      rotation: { id: 'engineering' },
      problem:
        'group:default/labels has no rotation of its own; this is the one of group:default/engineering.',
    });
  });

  it("is the one of a user's group where a user owns it", async () => {
    const backend = await startWith([weekly('shipping')], {
      entities: [...ENTITIES, service('tool', INES)],
    });
    await expect(backend.rotationOf('tool')).resolves.toMatchObject({
      source: 'owner',
      owner: INES,
      rotation: { id: 'shipping' },
    });
  });

  it('is none where nobody has one', async () => {
    const backend = await startWith([
      weekly('others', { owner: 'group:default/others' }),
    ]);
    await expect(backend.rotationOf('stamp-api')).resolves.toEqual({
      source: 'none',
      others: [],
      owner: 'group:default/labels',
      problem: expect.stringContaining('group:default/labels has no rotation'),
    });
    const { status } = await backend.get(
      '/services/component/default/unknown/rotation',
    );
    expect(status).toBe(404);
  });
});

describe('GET /on-call', () => {
  const ids = ({ body }: { body: { rotations: Array<{ id: string }> } }) =>
    body.rotations.map(({ id }) => id);

  it('tells who is on call for a service, and in the rotations of a group', async () => {
    const backend = await startWith([weekly('shipping'), weekly('customs')]);
    const ofService = await backend.get(
      '/on-call?entityRef=Component:default/label-api',
    );
    expect(ofService.body.rotations).toMatchObject([
      { id: 'shipping', onCall: [{ people: [{ user: INES }] }] },
    ]);
    const ofGroup = await backend.get(
      '/on-call?entityRef=group:default/shipping',
    );
    expect(ids(ofGroup)).toEqual(['customs', 'shipping']);
  });

  it('tells where somebody is on call at a time', async () => {
    const backend = await startWith([
      weekly('shipping'),
      weekly('other', { owner: 'group:default/others' }),
    ]);
    await backend.post('/rotations/other/overrides').send({
      kind: 'cover',
      user: STRANGER,
      start: '2026-11-17T00:00:00Z',
      end: '2026-11-18T00:00:00Z',
    });
    const where = async (user: string, at: string) =>
      ids(await backend.get(`/on-call?entityRef=${user}&at=${at}`));
    await expect(where(INES, MONDAY)).resolves.toEqual(['other', 'shipping']);
    await expect(where(INES, '2026-11-17T12:00:00Z')).resolves.toEqual([
      'shipping',
    ]);
    await expect(where(STRANGER, '2026-11-17T12:00:00Z')).resolves.toEqual([
      'other',
    ]);
    await expect(where(TOMASZ, MONDAY)).resolves.toEqual([]);
  });

  it.each([
    ['label-api', 400, 'must be a full reference'],
    ['location:default/x', 400, 'is a location; ask for a component'],
    ['component:default/unknown', 404, 'There is no component:default/unknown'],
  ])('of %s is %i', async (entityRef, status, message) => {
    const backend = await startWith([]);
    const answer = await backend.get(`/on-call?entityRef=${entityRef}`);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });
});

describe('GET /on-call/mine', () => {
  it('tells shifts ahead from their true start, and swaps that wait', async () => {
    const backend = await startWith([weekly('shipping')]);
    const ask = (user: string, start: string, end: string, more = {}) =>
      backend.asService
        .post('/rotations/shipping/swaps')
        .send({ user, start, end, ...more });
    const own = await ask(INES, '2026-11-18T09:00:00Z', '2026-11-19T09:00:00Z');
    const open = await ask(
      TOMASZ,
      '2026-11-24T09:00:00Z',
      '2026-11-25T09:00:00Z',
    );
    await ask(TOMASZ, '2026-11-25T09:00:00Z', '2026-11-26T09:00:00Z', {
      to: MEI,
    });

    const { body } = await backend.get('/on-call/mine');
    const mine = myOnCallSchema.parse(body);
    expect(mine).toMatchObject({ user: INES, at: MONDAY });
    expect(mine.shifts.map(({ start, end }) => [start, end])).toEqual([
      ['2026-11-16T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
      ['2026-12-07T09:00:00.000Z', '2026-12-14T09:00:00.000Z'],
      ['2026-12-28T09:00:00.000Z', '2027-01-04T09:00:00.000Z'],
    ]);
    expect(mine.mySwaps).toEqual([{ rotation: 'shipping', swap: own.body }]);
    expect(mine.swapsToTake).toEqual([
      { rotation: 'shipping', swap: open.body },
    ]);
    expect(mine.people.map(({ entityRef }) => entityRef)).toEqual([
      INES,
      TOMASZ,
    ]);
  });

  it('is for people', async () => {
    const backend = await startWith([]);
    const { status, body } = await backend.asService.get('/on-call/mine');
    expect(status).toBe(403);
    expect(body.error.message).toContain('Only a person is on call');
  });
});
