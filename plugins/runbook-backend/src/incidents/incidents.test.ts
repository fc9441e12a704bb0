import {
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
});
