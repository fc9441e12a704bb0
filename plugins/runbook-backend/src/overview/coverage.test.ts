import {
  coverageGroupsSchema,
  coverageTrendSchema,
  coveredServicesSchema,
  serviceCoverageSchema,
} from 'backstage-plugin-runbook-common';
import {
  ENTITIES,
  INES,
  MEI,
  service,
  weekly,
} from '../rotations/__testUtils__/startRotations';
import { startOverview } from './__testUtils__/startOverview';

const LABELS = '/services/component/default/label-api/coverage';
const OWN = 'group:default/shipping';

describe('coverage', () => {
  it('is there when all services were looked through', async () => {
    const backend = await startOverview();
    const before = await backend.get('/coverage').expect(200);
    expect(before.body).toEqual({ total: 0, services: [] });

    await backend.createRotation();
    await backend.look();

    const { body } = await backend.get('/coverage').expect(200);
    const list = coveredServicesSchema.parse(body);
    expect(list).toMatchObject({
      computedAt: expect.stringMatching(/Z$/),
      total: 2,
      services: [
        { entityRef: 'component:default/label-api', owner: OWN },
        { entityRef: 'component:default/stamp-api' },
      ],
    });
    expect(
      list.services[0]?.checks.map(({ check, outcome }) => [check, outcome]),
    ).toEqual([
      ['owner', 'passed'],
      ['tier', 'failed'],
      ['runbook', 'not-applicable'],
      ['reviewed', 'not-applicable'],
      ['first-responses', 'not-applicable'],
      ['links', 'not-applicable'],
      ['rotation-gaps', 'passed'],
      ['participants', 'passed'],
      ['incident-guide', 'not-applicable'],
      ['postmortems', 'not-applicable'],
    ]);

    const groups = await backend.get('/coverage/groups?by=owner').expect(200);
    expect(coverageGroupsSchema.parse(groups.body)).toMatchObject({
      estate: { services: 2, score: 91 },
      alone: 0,
      total: 2,
      groups: [{ key: 'group:default/labels', services: 1 }, { key: OWN }],
    });
    const tiers = await backend
      .get(`/coverage/groups?by=tier&owner=${OWN}`)
      .expect(200);
    expect(tiers.body.groups).toMatchObject([{ services: 1, score: 91 }]);
    expect(tiers.body.groups[0]).not.toHaveProperty('key');
    const trend = await backend.get('/coverage/trend').expect(200);
    expect(coverageTrendSchema.parse(trend.body).points).toMatchObject([
      { day: new Date().toISOString().slice(0, 10), services: 2, score: 91 },
    ]);
  });

  it('turns for the service whose fault was mended, wherever it is told', async () => {
    const backend = await startOverview();
    await backend.look();
    const failing = await backend.get('/coverage?failing=participants');
    expect(failing.body.total).toBe(2);
    // Without a rotation nobody is on call.
    const alone = await backend.get('/coverage?failing=alone');
    expect(alone.body.total).toBe(2);
    const groups = await backend.get(`/coverage/groups?by=owner&owner=${OWN}`);
    expect(groups.body.alone).toBe(1);
    await backend.createRotation();
    await new Promise(resolve => setTimeout(resolve, 2_100));

    const { body } = await backend.get(LABELS).expect(200);
    expect(serviceCoverageSchema.parse(body).checks).toContainEqual({
      check: 'participants',
      outcome: 'passed',
    });
    const after = await backend.get('/coverage?failing=participants');
    expect(after.body).toMatchObject({
      total: 1,
      services: [{ title: 'stamp-api' }],
    });
  });

  it('says why a check failed and what it is about', async () => {
    const backend = await startOverview({
      entities: [
        ...ENTITIES,
        service('lost-api', 'group:default/gone', { 'runbook/tier': '9' }),
      ],
    });
    const { body } = await backend
      .get('/services/component/default/lost-api/coverage')
      .expect(200);
    expect(body.checks).toMatchObject([
      {
        outcome: 'failed',
        failure: {
          reason: 'owner-unknown',
          facts: [{ name: 'group:default/gone' }],
        },
      },
      {
        failure: { reason: 'tier-invalid', facts: [{ name: 'runbook/tier' }] },
      },
      ...Array(4).fill({ outcome: 'not-applicable' }),
      { failure: { reason: 'rotation-missing' } },
      { failure: { reason: 'rotation-missing' } },
      ...Array(2).fill({ outcome: 'not-applicable' }),
    ]);
  });

  it('knows when nobody is on call, and who left the catalog', async () => {
    const backend = await startOverview();
    const layer = (users: string[], hours: object = {}) => ({
      kind: 'turns',
      name: 'primary',
      participants: users.map(user => ({ users: [user] })),
      turn: { unit: 'week', length: 1 },
      start: '2026-01-05T09:00',
      ...hours,
    });
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    await backend
      .post('/rotations')
      .send(
        weekly('shipping', {
          definition: {
            timeZone: 'Europe/Lisbon',
            alwaysCovered: true,
            layers: [
              layer([INES, MEI], {
                restrictions: [{ weekdays, start: '00:00', end: '00:00' }],
              }),
            ],
          },
        }),
      )
      .expect(200);
    backend.entity('mei').kind = 'Template';
    const { body } = await backend.get(LABELS).expect(200);
    expect(body.checks).toContainEqual({
      check: 'rotation-gaps',
      outcome: 'failed',
      failure: {
        reason: 'rotation-gap',
        // The weekends.
        count: expect.any(Number),
        facts: expect.arrayContaining([
          {
            name: 'The rotation shipping',
            from: expect.any(String),
            until: expect.any(String),
          },
        ]),
        rotation: 'shipping',
      },
    });
    expect(body.checks).toContainEqual({
      check: 'participants',
      outcome: 'failed',
      failure: {
        reason: 'single-participant',
        count: 1,
        facts: [{ name: INES }],
        rotation: 'shipping',
      },
    });
  });

  it('counts a procedure written in the portal as a runbook', async () => {
    const backend = await startOverview();
    await backend
      .post('/services/component/default/label-api/procedures')
      .send({
        slug: 'roll-back',
        content: { title: 'Roll back', markdown: '1. Go back' },
        reason: 'It was missing',
      })
      .expect(200);
    const { body } = await backend.get(LABELS).expect(200);
    expect(body.checks).toContainEqual({ check: 'runbook', outcome: 'passed' });
  });

  it('does not judge documents before they are read, and then does', async () => {
    const backend = await startOverview();
    await backend.look();
    const told = async () => {
      const { body } = await backend.get('/coverage?q=label').expect(200);
      const [found] = coveredServicesSchema.parse(body).services;
      return {
        unread: found?.unread,
        runbook: found?.checks.find(({ check }) => check === 'runbook'),
      };
    };
    await expect(told()).resolves.toEqual({
      unread: true,
      runbook: { check: 'runbook', outcome: 'not-applicable' },
    });
    await backend.lookAtImported();
    await expect(told()).resolves.toMatchObject({ unread: true });

    await backend
      .post('/services/component/default/label-api/refresh')
      .expect(200);
    await backend.lookAtImported();
    await expect(told()).resolves.toMatchObject({
      unread: undefined,
      runbook: {
        outcome: 'failed',
        failure: { reason: 'runbook-missing' },
      },
    });
  });

  it('finds a postmortem that is owed', async () => {
    const backend = await startOverview();
    const { body: incident } = await backend
      .post('/incidents')
      .send({
        service: 'component:default/label-api',
        severity: 'SEV1',
        title: 'Labels cannot be printed',
      })
      .expect(200);
    await backend
      .post(`/incidents/${incident.id}/resolve`)
      .send({})
      .expect(200);
    const { body } = await backend.get(LABELS).expect(200);
    expect(body.checks).toContainEqual({
      check: 'postmortems',
      outcome: 'passed',
    });
  });
});
