import { createServiceFactory } from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  procedureReportPermission,
  RESOURCE_TYPE_RUNBOOK_SERVICE,
  runbookReadPermission,
} from 'backstage-plugin-runbook-common';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from '../../permissions';
import {
  Decide,
  INES,
  startRotations,
  STRANGER,
  TOMASZ,
} from '../../rotations/__testUtils__/startRotations';

const SERVICE = '/services/component/default/label-api';
const PROCEDURES = `${SERVICE}/procedures`;
const ONE = `${PROCEDURES}/roll-back`;

const content = {
  title: 'Roll back',
  markdown:
    '1. Go back:\n\n   ```bash\n   kubectl rollout undo <DEPLOY>\n   ```',
  alerts: ['LabelsDown'],
};

async function startWithOne(
  options: Parameters<typeof startRotations>[0] = {},
) {
  const backend = await startRotations(options);
  const created = await backend
    .post(PROCEDURES)
    .send({ slug: 'roll-back', content, reason: 'It was missing' });
  expect(created.status).toBe(200);
  return { ...backend, created };
}

const update = (markdown: string) => ({ content: { ...content, markdown } });

describe('a procedure written in the portal', () => {
  it('stands in the runbook beside the imported ones, with its alert', async () => {
    const backend = await startWithOne();
    const { body } = await backend.get(`${SERVICE}/runbook`).expect(200);
    expect(body.documents).toMatchObject([
      {
        id: 'portal~roll-back',
        written: { slug: 'roll-back', revision: 1, createdBy: INES },
        document: {
          procedures: [{ anchor: 'roll-back', title: 'Roll back' }],
          alerts: [{ name: 'LabelsDown', procedures: ['roll-back'] }],
        },
      },
    ]);
  });

  it('is where the alert leads that it answers', async () => {
    const backend = await startWithOne();
    const alerts = await backend.get(`${SERVICE}/alerts`).expect(200);
    expect(alerts.body.alerts).toMatchObject([
      { name: 'LabelsDown', procedure: { fragment: 'roll-back' } },
    ]);
    const resolved = await backend
      .get('/alerts/resolve?alertname=LabelsDown')
      .expect(200);
    expect(resolved.body.matches).toMatchObject([
      {
        entityRef: 'component:default/label-api',
        procedure: { fragment: 'roll-back', title: 'Roll back' },
      },
    ]);
  });

  it('is saved by revision, and refused to who read an earlier one', async () => {
    const backend = await startWithOne();
    const etag = backend.created.headers.etag ?? '';
    const second = await backend
      .as(TOMASZ)
      .put(ONE)
      .set('if-match', etag)
      .send({ ...update('1. Wait.'), reason: 'Waiting helps' })
      .expect(200);
    expect(second.body).toMatchObject({ revision: 2, updatedBy: TOMASZ });

    const late = await backend
      .put(ONE)
      .set('if-match', etag)
      .send(update('1. Run.'));
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/is at revision 2 and not 1/);
    await backend.put(ONE).send(update('1. Run.')).expect(400);

    const { body } = await backend.get(`${ONE}/revisions`).expect(200);
    expect(body.revisions).toMatchObject([
      { revision: 2, kind: 'edited', by: TOMASZ, reason: 'Waiting helps' },
      { revision: 1, kind: 'created', by: INES, reason: 'It was missing' },
    ]);
  });

  it('lists its revisions by pages, and restores one as a new one', async () => {
    const backend = await startWithOne();
    await backend.put(ONE).set('if-match', '"1"').send(update('1. Wait.'));
    const page = await backend.get(`${ONE}/revisions?limit=1`).expect(200);
    expect(page.body).toMatchObject({ revisions: [{ revision: 2 }], next: 2 });
    const rest = await backend.get(`${ONE}/revisions?before=2`).expect(200);
    expect(rest.body.next).toBeUndefined();
    expect(rest.body.revisions).toHaveLength(1);

    const first = await backend.get(`${ONE}/revisions/1`).expect(200);
    expect(first.body.content.markdown).toBe(content.markdown);
    await backend
      .post(`${ONE}/revisions/1/restore`)
      .send({ revision: 1 })
      .expect(409);
    const restored = await backend
      .post(`${ONE}/revisions/1/restore`)
      .send({ revision: 2, reason: 'The other was wrong' })
      .expect(200);
    expect(restored.body).toMatchObject({
      revision: 3,
      content: { markdown: content.markdown },
    });
    await backend.get(`${ONE}/revisions/9`).expect(404);
  });

  it('is deleted, is not in the runbook then, and is recovered', async () => {
    const backend = await startWithOne();
    await backend.delete(ONE).set('if-match', '"9"').expect(409);
    const deleted = await backend
      .delete(ONE)
      .set('if-match', '"1"')
      .expect(200);
    expect(deleted.body.deleted).toMatchObject({ by: INES });
    const runbook = await backend.get(`${SERVICE}/runbook`);
    expect(runbook.body.documents).toEqual([]);
    await backend
      .put(ONE)
      .set('if-match', '"2"')
      .send(update('1. Run.'))
      .expect(409);
    await backend.post(`${ONE}/recover`).expect(200);
    await backend.post(`${ONE}/recover`).expect(409);
    const again = await backend.get(`${SERVICE}/runbook`);
    expect(again.body.documents).toHaveLength(1);
  });

  it('is said to look right, of the revision that was seen', async () => {
    const backend = await startWithOne();
    const verified = await backend
      .as(TOMASZ)
      .post(`${ONE}/verify`)
      .send({ revision: 1 })
      .expect(200);
    expect(verified.body.verified).toMatchObject({ revision: 1, by: TOMASZ });
    await backend.put(ONE).set('if-match', '"1"').send(update('1. Wait.'));
    await backend.post(`${ONE}/verify`).send({ revision: 1 }).expect(409);
  });

  it('is created once, however often the request is sent', async () => {
    const backend = await startRotations();
    const send = () =>
      backend
        .post(PROCEDURES)
        .set('idempotency-key', 'once')
        .send({ slug: 'roll-back', content });
    const first = await send().expect(200);
    const second = await send().expect(200);
    expect(second.body).toEqual(first.body);
    expect(
      (await backend.post(PROCEDURES).send({ slug: 'roll-back', content }))
        .status,
    ).toBe(409);
  });

  it('tells the audit log what it was before', async () => {
    const backend = await startWithOne();
    await backend
      .put(ONE)
      .set('if-match', '"1"')
      .send(update('1. Wait.'))
      .expect(200);
    expect(backend.event.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        permission: 'runbook.procedure.update',
        entityRef: 'component:default/label-api',
        slug: 'roll-back',
        kind: 'edited',
        repeated: false,
        before: expect.objectContaining({ revision: 1, title: 'Roll back' }),
      }),
    });
  });

  it.each([
    [{ title: '' }, /body.content.title: must not be empty/],
    [{ title: 'x'.repeat(121) }, /title: must have at most 120 characters/],
    [
      { markdown: 'x'.repeat(50_001) },
      /markdown: must have at most 50000 characters/,
    ],
    [{ tags: ['No Tag'] }, /tags\[0\]: must be a tag/],
    [{ colour: 'red' }, /body.content.colour is not known/],
  ])('is refused with a word on the field: %#', async (more, message) => {
    const backend = await startRotations();
    const answer = await backend
      .post(PROCEDURES)
      .send({ slug: 'roll-back', content: { ...content, ...more } });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('may be as long as it is said to be, in any script', async () => {
    const backend = await startRotations();
    const { status } = await backend.post(PROCEDURES).send({
      slug: 'long',
      content: { ...content, markdown: 'ö字'.repeat(25_000) },
    });
    expect(status).toBe(200);
  });
});

describe('a report that a procedure did not work', () => {
  async function startWithNotifications() {
    const send = jest.fn();
    const backend = await startWithOne({
      features: [
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send }),
        }),
      ],
    });
    return { ...backend, send };
  }
  const untilSent = async (send: jest.Mock, times: number) => {
    for (
      let tries = 0;
      send.mock.calls.length < times && tries < 100;
      tries++
    ) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return send.mock.calls.map(([notification]) => notification);
  };

  it('reaches the owner, stands until it is answered, and the answer reaches the reader', async () => {
    const backend = await startWithNotifications();
    const report = await backend
      .as(TOMASZ)
      .post(`${ONE}/feedback`)
      .send({ revision: 1, note: 'There is no such deployment' })
      .expect(200);
    const shown = await backend.get(ONE);
    expect(shown.body.feedback).toMatchObject([
      { by: TOMASZ, note: 'There is no such deployment' },
    ]);
    const answer = `${ONE}/feedback/${report.body.id}/answer`;
    await backend.post(answer).send({ note: 'Mended, thank you' }).expect(200);
    expect((await backend.get(ONE)).body.feedback).toEqual([]);
    await backend.post(answer).send({ note: 'Again' }).expect(409);

    expect(await untilSent(backend.send, 2)).toMatchObject([
      {
        recipients: { entityRef: 'group:default/shipping' },
        payload: {
          title: '“Roll back” of label-api did not work for tomasz!',
          description: 'There is no such deployment',
          link: '/catalog/default/component/label-api/runbook#roll-back',
        },
      },
      {
        recipients: { entityRef: TOMASZ },
        payload: { description: 'Mended, thank you' },
      },
    ]);
  });
});

describe('a caller outside of the owner group', () => {
  const decide: Decide = permission =>
    isResourcePermission(permission, RESOURCE_TYPE_RUNBOOK_SERVICE) &&
    ![runbookReadPermission.name, procedureReportPermission.name].includes(
      permission.name,
    )
      ? createRunbookServiceConditionalDecision(
          permission,
          runbookConditions.isEntityOwner({
            claims: ['group:default/others'],
          }),
        )
      : undefined;

  it.each([
    ['post', PROCEDURES, { slug: 'new', content }],
    ['put', ONE, update('1. Run.')],
    ['delete', ONE, {}],
    ['post', `${ONE}/recover`, {}],
    ['post', `${ONE}/revisions/1/restore`, { revision: 1 }],
    ['post', `${ONE}/verify`, { revision: 1 }],
    ['post', `${ONE}/feedback/any/answer`, { note: 'Mended' }],
  ] as const)('may not %s %s', async (method, path, body) => {
    let policy: Decide = () => undefined;
    const backend = await startWithOne({
      decide: permission => policy(permission),
    });
    policy = decide;
    const answer = await backend
      .as(STRANGER)
      [method](path)
      .set('if-match', '"1"')
      .send(body);
    expect(answer.status).toBe(403);
    expect((await backend.get(ONE)).body.revision).toBe(1);
  });

  it('may read, and report what did not work', async () => {
    let policy: Decide = () => undefined;
    const backend = await startWithOne({
      decide: permission => policy(permission),
    });
    policy = decide;
    const stranger = backend.as(STRANGER);
    await stranger.get(PROCEDURES).expect(200);
    await stranger.get(`${ONE}/revisions`).expect(200);
    const { status } = await stranger
      .post(`${ONE}/feedback`)
      .send({ revision: 1, note: 'It failed' });
    expect(status).toBe(200);
  });

  it('reads nothing where the policy hides the runbook', async () => {
    let policy: Decide = () => undefined;
    const backend = await startWithOne({
      decide: permission => policy(permission),
    });
    policy = permission =>
      permission.name === runbookReadPermission.name
        ? { result: AuthorizeResult.DENY }
        : undefined;
    for (const path of [PROCEDURES, ONE, `${ONE}/revisions/1`]) {
      expect((await backend.get(path)).status).toBe(403);
    }
  });
});

it('asks who calls', async () => {
  const backend = await startRotations();
  const { status } = await backend.anonymously.post(PROCEDURES).send({});
  expect(status).toBe(401);
});
