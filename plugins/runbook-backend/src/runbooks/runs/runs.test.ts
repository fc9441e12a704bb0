import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  procedureRunPermission,
  RUN_LIMITS,
} from 'backstage-plugin-runbook-common';
import {
  INES,
  startRotations,
  STRANGER,
  TOMASZ,
} from '../../rotations/__testUtils__/startRotations';

const SERVICE = '/services/component/default/label-api';
const RUNS = `${SERVICE}/runs`;
const ONE = `${RUNS}/one`;

const started = {
  run: 'one',
  fragment: 'restart',
  title: 'Restart',
  steps: 3,
  values: { pod: 'label-1' },
};

async function startWithOne(
  options: Parameters<typeof startRotations>[0] = {},
) {
  const backend = await startRotations(options);
  await backend.post(RUNS).send(started).expect(200);
  return backend;
}

describe('a procedure that is run outside of an incident', () => {
  it('is ticked by several people, noted, and ended with what came of it', async () => {
    const backend = await startWithOne();
    const tomasz = backend.as(TOMASZ);
    await backend.post(`${ONE}/steps/0`).send({ ticked: true }).expect(200);
    await tomasz
      .post(`${ONE}/steps/2`)
      .send({ ticked: true, note: 'Two pods were stuck' })
      .expect(200);
    await backend.post(`${ONE}/steps/0`).send({ ticked: false }).expect(200);
    await backend.post(`${ONE}/notes`).send({ text: 'Slow' }).expect(200);
    const ended = await tomasz
      .post(`${ONE}/end`)
      .send({ outcome: 'worked', note: 'Fine again' })
      .expect(200);
    expect(ended.body).toMatchObject({
      by: INES,
      values: { pod: 'label-1' },
      ticked: [2],
      notes: [
        { step: 2, text: 'Two pods were stuck', by: TOMASZ },
        { text: 'Slow', by: INES },
        { text: 'Fine again', by: TOMASZ },
      ],
      outcome: { kind: 'worked', by: TOMASZ },
      revision: 6,
      people: [
        { entityRef: INES, displayName: 'ines!' },
        { entityRef: TOMASZ, displayName: 'tomasz!' },
      ],
    });
    const { body, headers } = await backend.get(ONE).expect(200);
    expect(body).toEqual(ended.body);
    expect(headers.etag).toMatch(/^"6/);
  });

  it('keeps both ticks of two people at the same moment', async () => {
    const backend = await startWithOne();
    await Promise.all([
      backend.post(`${ONE}/steps/0`).send({ ticked: true }),
      backend.as(TOMASZ).post(`${ONE}/steps/1`).send({ ticked: true }),
    ]);
    expect((await backend.get(ONE)).body.ticked).toEqual([0, 1]);
  });

  it('takes no tick and no note after its end, and says so', async () => {
    const backend = await startWithOne();
    await backend.post(`${ONE}/end`).send({ outcome: 'worked' }).expect(200);
    for (const [path, body] of [
      ['steps/0', { ticked: true }],
      ['notes', { text: 'Late' }],
      ['end', { outcome: 'did-not-work' }],
    ] as const) {
      const late = await backend.post(`${ONE}/${path}`).send(body);
      expect(late.status).toBe(409);
      expect(late.body.error.message).toContain(
        `This run of “Restart” has ended: ${INES} ended it at`,
      );
    }
    // Ended so already: what is asked for holds.
    await backend.post(`${ONE}/end`).send({ outcome: 'worked' }).expect(200);
  });

  it('does a request once that is sent again', async () => {
    const backend = await startWithOne();
    const note = () =>
      backend
        .post(`${ONE}/notes`)
        .set('idempotency-key', 'once')
        .send({ text: 'Slow' })
        .expect(200);
    const first = await note();
    expect((await note()).body).toEqual(first.body);
    expect((await backend.get(ONE)).body.notes).toHaveLength(1);
    // Started again under its own id, it is the same run.
    const again = await backend.post(RUNS).send(started).expect(200);
    expect(again.body.notes).toHaveLength(1);
  });

  it('has no step, and no run, that was not told of', async () => {
    const backend = await startWithOne();
    const tick = { ticked: true };
    const { body } = await backend
      .post(`${ONE}/steps/3`)
      .send(tick)
      .expect(404);
    expect(body.error.message).toContain('“Restart” has 3 steps');
    await backend.post(`${RUNS}/two/steps/0`).send(tick).expect(404);
    await backend.get(`${RUNS}/two`).expect(404);
    await backend
      .get('/services/component/default/stamp-api/runs/one')
      .expect(404);
  });

  it('is listed with those that run first, by procedure and by page', async () => {
    const backend = await startWithOne();
    const other = { ...started, fragment: 'roll-back', title: 'Roll back' };
    await backend.post(RUNS).send({ ...other, run: 'two' });
    await backend.post(`${RUNS}/two/end`).send({ outcome: 'abandoned' });

    const first = await backend.get(`${RUNS}?limit=1`).expect(200);
    expect(first.body).toMatchObject({
      runs: [{ id: 'one' }],
      people: [{ entityRef: INES }],
    });
    const cursor = first.body.nextCursor;
    const second = await backend.get(`${RUNS}?cursor=${cursor}`).expect(200);
    expect(second.body.runs).toMatchObject([{ id: 'two' }]);
    expect(second.body).not.toHaveProperty('nextCursor');

    const found = await backend.get(`${RUNS}?fragment=roll-back`);
    expect(found.body.runs).toMatchObject([{ id: 'two' }]);
    const bad = await backend.get(`${RUNS}?cursor=x`).expect(400);
    expect(bad.body.error.message).toContain('query.cursor is no cursor');
  });

  it('tells the audit log who did what, and what was before', async () => {
    const backend = await startWithOne();
    await backend.post(`${ONE}/steps/1`).send({ ticked: true });
    expect(backend.event.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        permission: 'runbook.procedure.run',
        entityRef: 'component:default/label-api',
        run: 'one',
        kind: 'ticked',
        repeated: false,
        before: expect.objectContaining({ title: 'Restart', ticked: [] }),
      }),
    });
  });

  it.each([
    [{ run: 'a b' }, /body.run: must be letters, digits, - or _/],
    [{ title: 'x'.repeat(201) }, /body.title/],
    [{ steps: RUN_LIMITS.steps + 1 }, /body.steps/],
    [{ values: { pod: 'x'.repeat(RUN_LIMITS.value + 1) } }, /body.values.pod/],
    [
      {
        values: Object.fromEntries(
          Array.from({ length: RUN_LIMITS.values + 1 }, (_, i) => [i, '']),
        ),
      },
      /no more than 100 values/,
    ],
    [{ colour: 'red' }, /body.colour is not known/],
  ])('is refused with a word on the field: %#', async (more, message) => {
    const backend = await startRotations();
    const answer = await backend.post(RUNS).send({ ...started, ...more });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });
});

describe('who may run a procedure', () => {
  it('is whom the policy lets; others may look on', async () => {
    let denied = false;
    const backend = await startWithOne({
      decide: permission =>
        denied && permission.name === procedureRunPermission.name
          ? { result: AuthorizeResult.DENY }
          : undefined,
    });
    denied = true;
    const stranger = backend.as(STRANGER);
    for (const [path, body] of [
      ['', { ...started, run: 'two' }],
      ['/one/steps/0', { ticked: true }],
      ['/one/notes', { text: 'Hm' }],
      ['/one/end', { outcome: 'worked' }],
    ] as const) {
      expect((await stranger.post(RUNS + path).send(body)).status).toBe(403);
    }
    const { body } = await stranger.get(ONE).expect(200);
    expect(body.revision).toBe(1);
  });

  it('is nobody where the catalog shows no such service', async () => {
    const backend = await startRotations();
    const hidden = '/services/component/default/hidden/runs';
    expect((await backend.get(hidden)).status).toBe(404);
    expect((await backend.post(hidden).send(started)).status).toBe(404);
    expect((await backend.anonymously.get(RUNS)).status).toBe(401);
  });
});
