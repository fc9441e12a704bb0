import {
  AuthorizeResult,
  isResourcePermission,
  PermissionCriteria,
  PermissionCondition,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_RUNBOOK_ROTATION,
  rotationCreatePermission,
  rotationDeletePermission,
  rotationOverridePermission,
  rotationReadPermission,
  rotationSwapPermission,
  rotationUpdatePermission,
} from 'backstage-plugin-runbook-common';
import {
  createRunbookRotationConditionalDecision,
  runbookRotationConditions,
} from '../permissions';
import {
  Decide,
  INES,
  MEI,
  startRotations,
  STRANGER,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { stopClock } from './__testUtils__/stopClock';

// Monday: Inês has this week, Tomasz the one from the 23rd, Mei from the 30th.
const MONDAY = '2026-11-16T12:00:00.000Z';
const SHIPPING = 'group:default/shipping';
const OTHERS = 'group:default/others';

beforeAll(() => stopClock(MONDAY));

type Conditions = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_RUNBOOK_ROTATION>
>;

const owner = (...claims: string[]): Conditions =>
  runbookRotationConditions.isRotationOwner({ claims });
const concerned = (...claims: string[]): Conditions =>
  runbookRotationConditions.isPersonConcerned({ claims });

/** A back end with two rotations, and then a policy. */
async function startUnder(decide: Decide) {
  let policy: Decide = () => undefined;
  const backend = await startRotations({
    decide: permission => policy(permission),
    ownership: [SHIPPING],
  });
  await backend.post('/rotations').send(weekly('shipping'));
  await backend.post('/rotations').send(weekly('other', { owner: OTHERS }));
  policy = decide;
  return backend;
}

/** Allows everything where the conditions hold. */
const where =
  (conditions: Conditions): Decide =>
  permission =>
    isResourcePermission(permission, RESOURCE_TYPE_RUNBOOK_ROTATION)
      ? createRunbookRotationConditionalDecision(permission, conditions)
      : undefined;

/** Allows reading everything, and the rest where the conditions hold. */
const writingWhere =
  (conditions: Conditions): Decide =>
  permission =>
    permission.name === rotationReadPermission.name
      ? undefined
      : where(conditions)(permission);

describe('a caller who may not read a rotation', () => {
  it.each([
    ['get', '/rotations/other'],
    ['get', '/rotations/other/on-call'],
    ['get', '/rotations/other/history'],
    ['delete', '/rotations/other'],
    ['post', '/rotations/other/swaps/x/take'],
  ] as const)(
    'gets what there would be without it: %s %s',
    async (method, path) => {
      const backend = await startUnder(where(owner(SHIPPING)));
      const hidden = await backend[method](path).set('if-match', '"1"');
      const unknown = await backend[method](
        path.replace('other', 'unknown'),
      ).set('if-match', '"1"');
      expect(hidden.status).toBe(404);
      expect(hidden.body.error.message).toBe(
        unknown.body.error.message.replace('unknown', 'other'),
      );
    },
  );

  it('finds it in no list, page, answer or hint', async () => {
    const backend = await startUnder(where(owner(SHIPPING)));
    const list = await backend.get('/rotations?limit=1');
    expect(list.body.rotations).toMatchObject([{ id: 'shipping' }]);
    // `other` comes before it by id, and leaves no trace in the page.
    expect(list.body).not.toHaveProperty('nextCursor');
    const onCall = await backend.get(`/on-call?entityRef=${OTHERS}`);
    expect(onCall.body.rotations).toEqual([]);
    const person = await backend.get(`/on-call?entityRef=${INES}`);
    expect(person.body.rotations).toMatchObject([{ id: 'shipping' }]);
    const mine = await backend.get('/on-call/mine');
    expect(
      mine.body.shifts.map(({ rotation }: { rotation: string }) => rotation),
    ).not.toContain('other');
  });

  it('is told 403 by lists when the policy denies reading altogether', async () => {
    const backend = await startUnder(() => ({ result: AuthorizeResult.DENY }));
    for (const path of ['/rotations', '/on-call/mine']) {
      expect((await backend.get(path)).status).toBe(403);
    }
  });

  it('finds those that they take turns in, where the policy says so', async () => {
    const backend = await startUnder(where(concerned(MEI)));
    const list = await backend.get('/rotations');
    expect(list.body.rotations).toHaveLength(2);
    const stranger = await startUnder(where(concerned(STRANGER)));
    expect((await stranger.get('/rotations')).body.rotations).toEqual([]);
  });
});

describe('a rule on the owner group', () => {
  it.each([
    [SHIPPING, 200],
    [OTHERS, 403],
  ])(
    'lets a member of %s create, change and delete: %i',
    async (claim, status) => {
      const backend = await startUnder(writingWhere(owner(claim)));
      const create = await backend.post('/rotations').send(weekly('new'));
      expect(create.status).toBe(status);
      const { id, effectiveFrom, ...same } = weekly('shipping');
      const put = await backend
        .put('/rotations/shipping')
        .set('if-match', '"1"')
        .send({ ...same, title: 'Renamed' });
      expect(put.status).toBe(status);
      const remove = await backend
        .delete('/rotations/shipping')
        .set('if-match', status === 200 ? '"2"' : '"1"');
      expect(remove.status).toBe(status);
    },
  );

  it('keeps a rotation from being given to a group for which none may be created', async () => {
    const backend = await startUnder(writingWhere(owner(SHIPPING)));
    const { id, effectiveFrom, ...same } = weekly('shipping');
    const { status, body } = await backend
      .put('/rotations/shipping')
      .set('if-match', '"1"')
      .send({ ...same, owner: OTHERS });
    expect(status).toBe(403);
    expect(body.error.message).toContain(rotationCreatePermission.name);
  });
});

describe('a rule on the person concerned', () => {
  const override = (kind: string, user: string, by?: string) => ({
    kind,
    user,
    ...(by && { by }),
    start: '2026-11-17T00:00:00Z',
    end: '2026-11-18T00:00:00Z',
  });

  it.each([
    ['whose shift it is gives it away', INES, override('cover', STRANGER), 200],
    ['of the rotation takes it', MEI, override('cover', MEI), 200],
    [
      'of the rotation gives it to another',
      MEI,
      override('cover', TOMASZ),
      403,
    ],
    [
      'who is no participant takes it',
      STRANGER,
      override('cover', STRANGER),
      403,
    ],
    ['who is no participant joins', STRANGER, override('add', STRANGER), 403],
    ['of the rotation removes another', MEI, override('remove', INES), 403],
    [
      'whose shift it is has another',
      INES,
      override('replace', INES, MEI),
      200,
    ],
    [
      'who is no participant replaces themselves',
      STRANGER,
      override('replace', STRANGER, MEI),
      403,
    ],
  ])('somebody %s: %s', async (_, claim, body, status) => {
    const backend = await startUnder(writingWhere(concerned(claim)));
    const answer = await backend
      .post('/rotations/shipping/overrides')
      .send(body);
    expect(answer.status).toBe(status);
  });

  it('is not met by time on call that has passed', async () => {
    // Mei had the week before; what she asks for begins now.
    const backend = await startUnder(writingWhere(concerned(MEI)));
    const answer = await backend.post('/rotations/shipping/overrides').send({
      ...override('cover', STRANGER),
      start: '2026-11-15T00:00:00Z',
    });
    expect(answer.status).toBe(403);
  });

  it.each([
    [INES, 200],
    [MEI, 200],
    [TOMASZ, 403],
  ])(
    'lets who gave the shift and who has it take an override back, %s: %i',
    async (claim, status) => {
      let policy: Decide = () => undefined;
      const backend = await startRotations({
        decide: permission => policy(permission),
      });
      await backend.post('/rotations').send(weekly('shipping'));
      const { body } = await backend.asService
        .post('/rotations/shipping/overrides')
        .send(override('cover', MEI));
      policy = writingWhere(concerned(claim));
      const answer = await backend.delete(
        `/rotations/shipping/overrides/${body.id}`,
      );
      expect(answer.status).toBe(status);
    },
  );

  it.each([
    [TOMASZ, 200],
    [STRANGER, 403],
  ])('lets participants take a swap, %s: %i', async (claim, status) => {
    let policy: Decide = () => undefined;
    const backend = await startRotations({
      decide: permission => policy(permission),
    });
    await backend.post('/rotations').send(weekly('shipping'));
    const { body } = await backend.post('/rotations/shipping/swaps').send({
      user: INES,
      start: '2026-11-18T00:00:00Z',
      end: '2026-11-19T00:00:00Z',
    });
    policy = writingWhere(concerned(claim));
    const answer = await backend
      .as(claim)
      .post(`/rotations/shipping/swaps/${body.id}/take`);
    expect(answer.status).toBe(status);
  });
});

describe('what the front end asks', () => {
  /** As the permission backend asks for a decision on resources. */
  async function isAllowed(resourceRef: string, conditions: Conditions) {
    const backend = await startUnder(() => undefined);
    const { body } = await backend.asService
      .post('/.well-known/backstage/permissions/apply-conditions')
      .send({
        items: [
          {
            id: '1',
            resourceRef,
            resourceType: RESOURCE_TYPE_RUNBOOK_ROTATION,
            conditions,
          },
        ],
      });
    return body.items[0].result === AuthorizeResult.ALLOW;
  }

  it.each([
    ['shipping', owner(SHIPPING), true],
    ['shipping', owner(OTHERS), false],
    ['shipping', concerned(MEI), true],
    ['shipping', concerned(STRANGER), false],
    ['unknown', owner(SHIPPING), false],
    // A rotation that the group does not have yet.
    [SHIPPING, owner(SHIPPING), true],
    [OTHERS, owner(SHIPPING), false],
  ])('of %s under %j is %s', async (resourceRef, conditions, allowed) => {
    await expect(isAllowed(resourceRef, conditions)).resolves.toBe(allowed);
  });

  it('is told for every permission of rotations', async () => {
    const backend = await startUnder(() => undefined);
    const { body } = await backend.asService.get(
      '/.well-known/backstage/permissions/metadata',
    );
    const names = body.permissions.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        [
          rotationReadPermission,
          rotationCreatePermission,
          rotationUpdatePermission,
          rotationDeletePermission,
          rotationOverridePermission,
          rotationSwapPermission,
        ].map(({ name }) => name),
      ),
    );
  });
});
