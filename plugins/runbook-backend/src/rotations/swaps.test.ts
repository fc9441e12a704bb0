import { swapSchema } from 'backstage-plugin-runbook-common';
import {
  INES,
  MEI,
  startRotations,
  STRANGER,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { moveClock, stopClock } from './__testUtils__/stopClock';

// Monday: Inês has this week, Tomasz the one from the 23rd, Mei from the 30th.
const MONDAY = '2026-11-16T12:00:00.000Z';
const THURSDAY = {
  start: '2026-11-19T09:00:00Z',
  end: '2026-11-20T09:00:00Z',
};

beforeAll(() => stopClock(MONDAY));
beforeEach(() => moveClock(MONDAY));

async function startWithShipping(ownership: string[] = []) {
  const backend = await startRotations({ ownership });
  await backend.post('/rotations').send(weekly('shipping'));
  const ask = (more: object = {}, by = INES) =>
    backend
      .as(by)
      .post('/rotations/shipping/swaps')
      .send({ user: INES, ...THURSDAY, ...more });
  const act = (what: 'take' | 'withdraw', id: string, by: string) =>
    backend.as(by).post(`/rotations/shipping/swaps/${id}/${what}`);
  const onCallAt = async (at: string) => {
    const { body } = await backend.get(`/rotations/shipping/on-call?at=${at}`);
    return body.onCall[0].people.map(({ user }: { user: string }) => user);
  };
  return { ...backend, ask, act, onCallAt };
}

describe('a swap', () => {
  it('puts the taker on call instead of the asker, and the asker in return', async () => {
    const backend = await startWithShipping();
    const inReturn = {
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-25T09:00:00Z',
    };
    const asked = await backend.ask({ inReturn, note: 'Wedding' });
    expect(asked.status).toBe(200);
    expect(swapSchema.parse(asked.body).state).toEqual({ kind: 'open' });
    await expect(backend.onCallAt('2026-11-19T12:00:00Z')).resolves.toEqual([
      INES,
    ]);

    const taken = await backend.act('take', asked.body.id, TOMASZ);
    expect(taken.body.state).toEqual({
      kind: 'taken',
      by: TOMASZ,
      at: MONDAY,
    });
    await expect(backend.onCallAt('2026-11-19T12:00:00Z')).resolves.toEqual([
      TOMASZ,
    ]);
    await expect(backend.onCallAt('2026-11-24T12:00:00Z')).resolves.toEqual([
      INES,
    ]);
    await expect(backend.onCallAt('2026-11-26T12:00:00Z')).resolves.toEqual([
      TOMASZ,
    ]);
  });

  it('is of time in which the asker is on call, or tells when that is', async () => {
    const backend = await startWithShipping();
    const { status, body } = await backend.ask({
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-25T09:00:00Z',
    });
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      `Invalid request: body.start: ${INES} is not on call in that time, but primary from 2026-11-16T12:00:00.000Z to 2026-11-23T09:00:00.000Z, primary from 2026-12-07T09:00:00.000Z to 2026-12-14T09:00:00.000Z, primary from 2026-12-28T09:00:00.000Z to 2027-01-04T09:00:00.000Z`,
    );
    const never = await backend.ask({ user: STRANGER }, STRANGER);
    expect(never.body.error.message).toContain(
      'but at no time of the next 60 days',
    );
  });

  it('lies ahead', async () => {
    const backend = await startWithShipping();
    const { status, body } = await backend.ask({
      start: '2026-11-16T11:00:00Z',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'body.start: has passed, and a swap whose time has begun cannot be taken. Lay an override instead',
    );
  });

  it.each([
    [INES, [], 200],
    [TOMASZ, ['group:default/shipping'], 200],
    [TOMASZ, ['group:default/others'], 403],
  ])(
    "of Inês's is asked for by %s, a member of %j: %i",
    async (by, ownership, status) => {
      const backend = await startWithShipping(ownership);
      expect((await backend.ask({}, by)).status).toBe(status);
    },
  );

  it('is taken once, and not by the asker or by a service', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.ask();
    const own = await backend.act('take', body.id, INES);
    expect(own.status).toBe(409);
    expect(own.body.error.message).toContain('Nobody takes their own');
    const service = await backend.asService.post(
      `/rotations/shipping/swaps/${body.id}/take`,
    );
    expect(service.status).toBe(403);
    expect(service.body.error.message).toContain('Only a person can take');

    expect((await backend.act('take', body.id, TOMASZ)).status).toBe(200);
    const late = await backend.act('take', body.id, MEI);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain(
      `${TOMASZ} took the swap at ${MONDAY}`,
    );
  });

  it('that one person is asked for is theirs to take', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.ask({ to: MEI });
    const other = await backend.act('take', body.id, TOMASZ);
    expect(other.status).toBe(403);
    expect(other.body.error.message).toBe(
      `Only ${MEI} was asked to take this swap`,
    );
    expect((await backend.act('take', body.id, MEI)).status).toBe(200);
    expect((await backend.ask({ to: INES })).status).toBe(400);
  });

  it('is not taken by who cannot give the time in return', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.ask({
      inReturn: {
        start: '2026-11-24T09:00:00Z',
        end: '2026-11-25T09:00:00Z',
      },
    });
    const mei = await backend.act('take', body.id, MEI);
    expect(mei.status).toBe(409);
    expect(mei.body.error.message).toContain('but you are not on call then');
  });

  it('is not taken once its time has begun, or the asker is not on call in it any more', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.ask();
    await backend.post('/rotations/shipping/overrides').send({
      kind: 'cover',
      user: MEI,
      ...THURSDAY,
    });
    const covered = await backend.act('take', body.id, TOMASZ);
    expect(covered.status).toBe(409);
    expect(covered.body.error.message).toContain('no longer on call');
    moveClock('2026-11-19T10:00:00Z');
    const late = await backend.act('take', body.id, TOMASZ);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain(
      'The time of the swap began at 2026-11-19T09:00:00.000Z',
    );
  });

  it('is withdrawn by the asker while nobody has taken it', async () => {
    const backend = await startWithShipping();
    const { body } = await backend.ask();
    expect((await backend.act('withdraw', body.id, TOMASZ)).status).toBe(403);
    const withdrawn = await backend.act('withdraw', body.id, INES);
    expect(withdrawn.body.state).toEqual({ kind: 'withdrawn', at: MONDAY });
    const late = await backend.act('take', body.id, TOMASZ);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain('withdrawn at');

    const second = await backend.ask();
    await backend.act('take', second.body.id, TOMASZ);
    const stands = await backend.act('withdraw', second.body.id, INES);
    expect(stands.status).toBe(409);
    expect(stands.body.error.message).toContain('relies on it');
    expect((await backend.act('take', 'unknown', TOMASZ)).status).toBe(404);
  });
});
