import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  rotationReadPermission,
  runbookReadPermission,
} from 'backstage-plugin-runbook-common';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from '../permissions';
import { startOverview } from './__testUtils__/startOverview';

const LABELS = '/services/component/default/label-api/coverage';
const OWN = 'group:default/shipping';

const denied = (denying: ResourcePermission) => ({
  decide: (permission: ResourcePermission) =>
    permission.name === denying.name
      ? ({ result: AuthorizeResult.DENY } as const)
      : undefined,
});

const onlyShipping = {
  decide: (permission: ResourcePermission) =>
    permission.name === runbookReadPermission.name
      ? createRunbookServiceConditionalDecision(
          runbookReadPermission,
          runbookConditions.isEntityOwner({ claims: [OWN] }),
        )
      : undefined,
};

describe('the coverage of a reader who may see only some services', () => {
  const endpoints = [
    '/coverage',
    '/coverage.csv',
    '/coverage/groups?by=owner',
    '/coverage/trend',
  ];

  it('is refused as a whole where they may read no runbook', async () => {
    const backend = await startOverview(denied(runbookReadPermission));
    await backend.look();
    for (const path of [...endpoints, LABELS]) {
      const refused = await backend.get(path);
      const unknown = await backend.anonymously.get(path);
      expect([path, refused.status, unknown.status]).toEqual([path, 403, 401]);
    }
  });

  it('has none of the others in any list, count, group, trend or table', async () => {
    const backend = await startOverview(onlyShipping);
    await backend.look();
    const list = await backend.get('/coverage').expect(200);
    expect(list.body).toMatchObject({
      total: 1,
      services: [{ title: 'label-api' }],
    });
    const groups = await backend.get('/coverage/groups?by=owner');
    expect(groups.body).toMatchObject({
      estate: { services: 1 },
      alone: 1,
      total: 1,
      groups: [{ key: OWN, services: 1 }],
    });
    const trend = await backend.get('/coverage/trend');
    expect(trend.body.points).toMatchObject([{ services: 1 }]);
    for (const path of endpoints) {
      const { text } = await backend.get(path).expect(200);
      expect(text).not.toMatch(/stamp-api|group:default\/labels/);
    }
    await backend
      .get('/services/component/default/stamp-api/coverage')
      .expect(403);
  });

  it('has nothing that the catalog does not show them', async () => {
    const backend = await startOverview(denied(catalogEntityReadPermission));
    await backend.look();
    // Not shown any more, and stored still.
    backend.entity('stamp-api').kind = 'Template';
    const { body } = await backend.get('/coverage').expect(200);
    expect(body).toMatchObject({
      total: 1,
      services: [{ title: 'label-api' }],
    });
    const trend = await backend.get('/coverage/trend').expect(200);
    expect(trend.body.points).toMatchObject([{ services: 1 }]);
  });

  it('names no rotation that they may not read', async () => {
    const backend = await startOverview(denied(rotationReadPermission));
    const { body } = await backend.get(LABELS).expect(200);
    expect(body.checks).toContainEqual({
      check: 'rotation-gaps',
      outcome: 'failed',
      failure: {
        reason: 'rotation-missing',
        count: 0,
        facts: [],
        hidden: true,
      },
    });
  });
});
