import {
  INES,
  LABELS,
  STAMPS,
  startIncidents,
  STRANGER,
} from '../__testUtils__/startIncidents';

describe('writes to incidents', () => {
  it('refuse with words that name the fault and the way out', async () => {
    const { post, put, get, declare, as } = await startIncidents();
    await declare();
    const path = '/incidents/inc-1';
    const answers = [
      await post('/incidents').send({
        service: LABELS,
        severity: 'SEV9',
        title: 'x',
      }),
      await post('/incidents').send({
        service: 'component:default/none',
        severity: 'SEV1',
        title: 'x',
      }),
      await post(`${path}/roles/scribe/accept`).send({}),
      await post(`${path}/roles/commander/leave`).send({}),
      await post(`${path}/roles/scribe/offer`).send({ to: 'user:default/no' }),
      await post(`${path}/checklist/step-99`).send({ state: 'ticked' }),
      await post(`${path}/merge`).send({ into: 'inc-1' }),
      await post(`${path}/merge`).send({ into: 'inc-7' }),
      await post(`${path}/mitigate`).send({ at: '2199-01-01T00:00:00Z' }),
      await put(path).send({ title: 'x', severity: 'SEV1' }),
      await get(`${path}/timeline?kinds=declared,nothing`),
      await get('/incidents?cursor=abc'),
      await get('/incidents/inc-99'),
      await put(`${path}/postmortem`)
        .set('if-match', '"0"')
        .send({ state: 'published', markdown: '', actionItems: [] }),
      await as(STRANGER).post(`${path}/acknowledge`).send({ by: 'me' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.error?.message]))
      .toMatchInlineSnapshot(`
      [
        [
          400,
          "Invalid request: body.severity is SEV9, but must be one of SEV1, SEV2, SEV3, SEV4",
        ],
        [
          404,
          "There is no service component:default/none in the catalog, or you may not see it",
        ],
        [
          404,
          "The role scribe is not on offer any more. It can be taken instead",
        ],
        [
          409,
          "Somebody has to lead. Hand the role over instead",
        ],
        [
          400,
          "Invalid request: body.to: there is no user:default/no in the catalog, or you may not see it",
        ],
        [
          404,
          "The checklist has no step step-99",
        ],
        [
          409,
          "An incident is not merged into itself",
        ],
        [
          404,
          "There is no incident inc-7, or you may not change it",
        ],
        [
          400,
          "It lies in the future; give a time that has passed",
        ],
        [
          400,
          "Invalid request: the header If-Match is missing. Send the ETag of what was read, such as "7"",
        ],
        [
          400,
          "Invalid request: query.kinds: nothing is none of declared, acknowledged, mitigated, resolved, reopened, cancelled, merged, absorbed, retitled, severity-set, service-added, service-removed, role-taken, role-offered, role-declined, role-left, step-ticked, step-skipped, step-unticked, status-updated, noted, alert-attached, alert-ended, alert-detached, run-started, run-step, run-ended, paged, page-unreachable, rotation-changed, time-corrected, postmortem-set",
        ],
        [
          400,
          "Invalid request: query.cursor is no cursor of this list. Take nextCursor of the page before, or leave it out for the first page",
        ],
        [
          404,
          "There is no incident inc-99, or you may not see it",
        ],
        [
          409,
          "The incident is declared. Resolve it, then publish its postmortem",
        ],
        [
          400,
          "Invalid request: body.by is not known",
        ],
      ]
    `);
  });

  it('keep a title that somebody changed meanwhile, and mind nothing else', async () => {
    const { put, post, declare } = await startIncidents();
    const { revision } = await declare();
    const path = '/incidents/inc-1';
    await post(`${path}/timeline`).send({ text: 'A note' });
    const rename = (title: string) =>
      put(path)
        .set('if-match', `"${revision}"`)
        .send({ title, severity: 'SEV2' });
    await rename('Printing is slow').expect(200);
    const late = await rename('Something else');
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain(
      `${INES} changed title or severity of inc-1`,
    );
  });

  it('are merged, and go on with all their services', async () => {
    const { post, declare } = await startIncidents();
    await declare();
    await declare({ service: STAMPS, title: 'Stamps too' });
    const merge = () => post('/incidents/inc-2/merge').send({ into: 'inc-1' });
    await merge().expect(200);
    const { body } = await merge();
    expect(body).toMatchObject({ state: 'merged', mergedInto: 'inc-1' });
    const target = await post('/incidents/inc-1/acknowledge').send({});
    expect(
      target.body.services.map((one: { entityRef: string }) => one.entityRef),
    ).toEqual([LABELS, STAMPS]);
  });

  it('are declared and noted once by a repeated request', async () => {
    const { post, get } = await startIncidents();
    const declare = () =>
      post('/incidents')
        .set('idempotency-key', 'k1')
        .send({ service: LABELS, severity: 'SEV4', title: 'x' });
    const [one, two] = [await declare(), await declare()];
    expect(two.body.id).toBe(one.body.id);
    const note = () =>
      post('/incidents/inc-1/timeline')
        .set('idempotency-key', 'k2')
        .send({ text: 'Once' });
    await note();
    await note();
    const { body } = await get('/incidents/inc-1/timeline?kinds=noted');
    expect(body.entries).toHaveLength(1);
    expect((await get('/incidents')).body.incidents).toHaveLength(1);
  });
});
