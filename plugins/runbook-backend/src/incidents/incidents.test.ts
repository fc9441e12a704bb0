import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ALERT_EVENTS_TOPIC,
  incidentDetailSchema,
  serviceIncidentsSchema,
  timelineSchema,
} from 'backstage-plugin-runbook-common';
import {
  INES,
  LABELS,
  MEI,
  STAMPS,
  startIncidents,
  STRANGER,
  TOMASZ,
} from './__testUtils__/startIncidents';

describe('incidents', () => {
  it('go from declaration to a published postmortem, told in order', async () => {
    const {
      post,
      get,
      put,
      as,
      declare,
      createRotation,
      sent,
      until,
      signals,
    } = await startIncidents();
    await createRotation();
    const declared = await declare();
    expect(() => incidentDetailSchema.parse(declared)).not.toThrow();
    expect(declared).toMatchObject({
      id: 'inc-1',
      state: 'declared',
      commander: INES,
      services: [{ entityRef: LABELS, owner: 'group:default/shipping' }],
      snapshot: {
        guide: { source: 'default' },
        rotation: { id: 'shipping' },
        onCall: [{ layer: 'primary', state: 'on' }],
      },
      paging: { state: 'paging', next: { step: 0 } },
      clocks: [
        { kind: 'acknowledge' },
        { kind: 'update' },
        { kind: 'hand-over' },
      ],
      may: { update: true, command: true, resolve: true, postmortem: true },
    });
    await until(() => sent.length > 0);
    expect(sent[0]?.payload).toMatchObject({
      severity: 'critical',
      link: '/runbook/incidents/inc-1?acknowledge=1',
    });

    const mei = as(MEI);
    const path = '/incidents/inc-1';
    const acknowledged = await mei.post(`${path}/acknowledge`).send({});
    expect(acknowledged.body).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: MEI,
      paging: { state: 'stopped' },
    });
    expect(acknowledged.headers.etag).toMatch(/^"3-/);
    await mei.post(`${path}/checklist/step-1`).send({ state: 'ticked' });
    await mei
      .post(`${path}/checklist/step-2`)
      .send({ state: 'skipped', reason: 'Nobody is harmed yet' });
    await post(`${path}/updates`).send({
      impact: 'No labels are printed',
      known: 'The printer queue is full.',
      next: 'We empty it.',
    });
    await mei.post(`${path}/runs`).send({
      run: 'r1',
      service: LABELS,
      fragment: 'empty-the-queue',
      title: 'Empty the queue',
      steps: 2,
      values: { queue: 'labels' },
    });
    await mei
      .post(`${path}/runs/r1/steps/0`)
      .send({ ticked: true, note: '400 jobs' });
    await mei.post(`${path}/runs/r1/end`).send({ outcome: 'worked' });
    await post(`${path}/roles/commander/offer`).send({ to: TOMASZ });
    await as(TOMASZ).post(`${path}/roles/commander/accept`).send({});
    await post(`${path}/mitigate`).send({});
    const resolved = await post(`${path}/resolve`).send({});
    expect(resolved.body).toMatchObject({
      state: 'resolved',
      commander: TOMASZ,
      clocks: [{ kind: 'postmortem' }],
      runs: [
        {
          procedure: { entityRef: LABELS, fragment: 'empty-the-queue' },
          values: { queue: 'labels' },
          notes: [{ step: 0, text: '400 jobs', by: MEI }],
          outcome: { kind: 'worked' },
        },
      ],
    });

    const timeline = await get(`${path}/timeline?after=0`);
    expect(() => timelineSchema.parse(timeline.body)).not.toThrow();
    expect(
      timeline.body.entries.map((entry: { kind: string }) => entry.kind),
    ).toEqual([
      'declared',
      'paged',
      'acknowledged',
      'step-ticked',
      'step-skipped',
      'status-updated',
      'run-started',
      'run-step',
      'run-ended',
      'role-offered',
      'role-taken',
      'mitigated',
      'resolved',
    ]);
    await until(() => signals.publish.mock.calls.length > 5);
    expect(signals.publish.mock.calls[0]).toEqual([
      {
        recipients: { type: 'broadcast' },
        channel: 'runbook:incidents',
        message: { incident: 'inc-1' },
      },
    ]);

    const draft = await get(`${path}/postmortem`);
    expect(draft.body).toMatchObject({ revision: 0, state: 'draft' });
    for (const text of [
      '# Labels cannot be printed',
      '- No labels are printed',
      'mei! acknowledged it',
      'The procedure “Empty the queue” was run: it worked.',
      '## What went well',
      '## Contributing factors',
    ]) {
      expect(draft.body.markdown).toContain(text);
    }
    const saved = await put(`${path}/postmortem`)
      .set('if-match', '"0"')
      .send({
        state: 'published',
        markdown: draft.body.markdown,
        actionItems: [
          {
            id: 'a',
            text: 'Alert on the queue',
            owner: TOMASZ,
            due: '2026-12-01',
            done: false,
          },
        ],
      });
    expect(saved.body).toMatchObject({ revision: 1, state: 'published' });
    const file = await get(`${path}/postmortem.md`);
    expect(file.headers['content-type']).toContain('text/markdown');
    expect(file.text).toContain(
      '- [ ] Alert on the queue (tomasz!, due 2026-12-01)',
    );
    const after = await get(path);
    expect(after.body).toMatchObject({ postmortem: 'published', clocks: [] });
  });

  it('are told of a service, with those of what it depends on', async () => {
    const { get, post, declare, entity } = await startIncidents();
    entity('stamp-api').relations?.push({
      type: 'dependsOn',
      targetRef: LABELS,
    });
    await declare();
    await declare({ severity: 'SEV3', title: 'Slow' });
    await post('/incidents/inc-2/resolve').send({});
    const of = async (name: string) => {
      const { body } = await get(
        `/services/component/default/${name}/incidents`,
      );
      expect(() => serviceIncidentsSchema.parse(body)).not.toThrow();
      return body;
    };
    await expect(of('label-api')).resolves.toMatchObject({
      open: [{ id: 'inc-1' }],
      recent: [{ id: 'inc-2' }],
      responseTimes: {
        days: 90,
        incidents: 2,
        median: { resolve: expect.any(Number) },
      },
      guide: {
        source: 'default',
        steps: [{ id: 'step-1' }, {}, {}, {}, {}, {}],
      },
      severities: [{ severity: 'SEV1' }, {}, {}, {}],
      mayDeclare: true,
    });
    await expect(of('stamp-api')).resolves.toMatchObject({
      open: [],
      dependencies: [{ entityRef: LABELS, incidents: [{ id: 'inc-1' }] }],
    });
    await post('/incidents/inc-1/services').send({ service: STAMPS });
    await expect(of('stamp-api')).resolves.toMatchObject({
      open: [{ id: 'inc-1' }],
      dependencies: [],
    });
  });

  it('attach alerts of their services, and record their end', async () => {
    const { declare, get, post, events, asService, until } =
      await startIncidents();
    await declare();
    const alert = (status: string) => ({
      version: '4',
      status,
      receiver: 'portal',
      alerts: [
        {
          status,
          labels: {
            alertname: 'QueueFull',
            service: 'label-api',
            severity: 'critical',
          },
          annotations: { summary: 'The queue is full' },
          startsAt: '2026-11-21T03:00:00Z',
          endsAt:
            status === 'resolved'
              ? new Date().toISOString()
              : '0001-01-01T00:00:00Z',
          fingerprint: 'f1',
        },
      ],
    });
    const [subscription] = events.subscribe.mock.calls
      .map(([options]) => options)
      .filter(({ topics }) => topics.includes(ALERT_EVENTS_TOPIC));
    events.publish.mockImplementation(async params => {
      if (params.topic === ALERT_EVENTS_TOPIC) {
        await subscription?.onEvent(params);
      }
    });
    const alerts = async () => (await get('/incidents/inc-1')).body.alerts;
    await asService
      .post('/alerts/webhooks/alertmanager')
      .send(alert('firing'))
      .expect(200);
    await until(async () => (await alerts()).length === 1);
    await expect(alerts()).resolves.toMatchObject([
      {
        name: 'QueueFull',
        severity: 'critical',
        summary: 'The queue is full',
        service: LABELS,
      },
    ]);
    // One that fires already attaches itself at declaration.
    await expect(declare({ title: 'Again' })).resolves.toMatchObject({
      alerts: [{ name: 'QueueFull' }],
    });
    await asService
      .post('/alerts/webhooks/alertmanager')
      .send(alert('resolved'))
      .expect(200);
    await until(async () => (await alerts())[0].endedAt !== undefined);
    const [{ id }] = await alerts();
    await post('/incidents/inc-1/alerts').send({ alert: id }).expect(404);
  });

  it('show overrides of the rotation that is paged for them', async () => {
    const { declare, createRotation, get, post, events, until } =
      await startIncidents();
    await createRotation();
    await declare();
    const [subscription] = events.subscribe.mock.calls
      .map(([options]) => options)
      .filter(({ topics }) => topics.includes('runbook.rotation.on-call'));
    events.publish.mockImplementation(async params => {
      if (params.topic === 'runbook.rotation.on-call') {
        await subscription?.onEvent(params);
        // Told again, it is there once.
        await subscription?.onEvent(params);
      }
    });
    const now = Date.now();
    await post('/rotations/shipping/overrides')
      .send({
        kind: 'cover',
        user: MEI,
        start: new Date(now + 60_000).toISOString(),
        end: new Date(now + 3_600_000).toISOString(),
      })
      .expect(200);
    const entries = async () =>
      (await get('/incidents/inc-1/timeline?kinds=rotation-changed')).body
        .entries;
    await until(async () => (await entries()).length > 0);
    await expect(entries()).resolves.toMatchObject([
      {
        rotation: 'shipping',
        by: INES,
        change: { kind: 'override-created', override: { user: MEI } },
      },
    ]);
  });

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

  it('are listed by page, each once, and by who is concerned', async () => {
    const { get, declare } = await startIncidents({
      ownership: ['group:default/shipping'],
    });
    for (const title of ['a', 'b', 'c']) {
      await declare({ severity: 'SEV4', title });
    }
    await declare({ service: STAMPS, severity: 'SEV4', title: 'd' });
    const titles: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(
        `/incidents?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      titles.push(...body.incidents.map((one: { title: string }) => one.title));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(titles).toEqual(['d', 'c', 'b', 'a']);
    const count = async (query: string) =>
      (await get(`/incidents?${query}`)).body.incidents.length;
    await expect(count('owner=group:default/shipping')).resolves.toBe(3);
    await expect(count('owner=group:default/labels')).resolves.toBe(1);
    await expect(count('owner=group:default/others')).resolves.toBe(0);
    // Declared by the caller, or of their group.
    await expect(count('mine=true')).resolves.toBe(4);
    await expect(count('mine=true&state=ended')).resolves.toBe(0);
    await expect(count(`service=${STAMPS}`)).resolves.toBe(1);
  });

  it('are written to the audit log with what was before and after', async () => {
    const { declare, post, auditor, event } = await startIncidents();
    await declare();
    await post('/incidents/inc-1/acknowledge').send({});
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'acknowledge-incident' }),
    );
    expect(event.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        permission: 'runbook.incident.update',
        id: 'inc-1',
        before: expect.objectContaining({ state: 'declared' }),
        after: expect.objectContaining({ state: 'acknowledged' }),
        entries: ['acknowledged'],
      }),
    });
  });

  it('are changed by those only whom the policy allows', async () => {
    const { declare, post, get } = await startIncidents({
      decide: permission =>
        permission.name === 'runbook.incident.resolve'
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'runbook',
              resourceType: 'runbook-incident',
              conditions: {
                rule: 'IS_RESPONDER',
                resourceType: 'runbook-incident',
                params: { claims: [MEI] },
              },
            }
          : undefined,
    });
    const declared = await declare({ commander: TOMASZ });
    expect(declared.may).toMatchObject({ update: true, resolve: false });
    const refused = await post('/incidents/inc-1/resolve').send({});
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toBe(
      'You do not have the permission runbook.incident.resolve for the incident inc-1',
    );
    await post('/incidents/inc-1/roles/scribe/offer').send({ to: MEI });
    await post('/incidents/inc-1/resolve').send({}).expect(200);
    expect((await get('/incidents/inc-1')).body.may.resolve).toBe(true);
  });

  it('are hidden where they may not be read', async () => {
    let denied = false;
    const { declare, get, post } = await startIncidents({
      decide: permission =>
        denied && permission.name === 'runbook.incident.read'
          ? { result: AuthorizeResult.DENY }
          : undefined,
    });
    await declare();
    denied = true;
    const hidden = await get('/incidents/inc-1');
    const none = await get('/incidents/inc-2');
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(hidden.body.error.message).toBe(
      none.body.error.message.replace('inc-2', 'inc-1'),
    );
    await post('/incidents/inc-1/acknowledge').send({}).expect(404);
    expect((await get('/incidents')).body.incidents).toEqual([]);
  });
});
