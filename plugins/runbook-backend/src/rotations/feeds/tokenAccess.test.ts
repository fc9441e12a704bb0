import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  calendarTokenEndpoints,
  rotationReadPermission,
} from 'backstage-plugin-runbook-common';
import {
  startRotations,
  STRANGER,
  TOMASZ,
  weekly,
} from '../__testUtils__/startRotations';
import { runbookRotationResourceRef } from '../../permissions';
import { Portal, subscribe } from './__testUtils__/subscribe';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe('a calendar feed', () => {
  let portal: Portal;

  async function start(options: Parameters<typeof startRotations>[0] = {}) {
    portal = await startRotations(options);
    await portal.post('/rotations').send(weekly('labels')).expect(200);
  }

  describe('is closed', () => {
    const notThere = /There is no such calendar/;

    it.each`
      what                         | path
      ${'without a token'}         | ${'/on-call/calendar.ics'}
      ${'to an empty token'}       | ${'/on-call/calendar.ics?token='}
      ${'to a token nobody made'}  | ${`/on-call/calendar.ics?token=${'a'.repeat(43)}`}
      ${'to several tokens'}       | ${'/on-call/calendar.ics?token=a&token=b'}
      ${'of a rotation, likewise'} | ${`/rotations/labels/calendar.ics?token=${'a'.repeat(43)}`}
      ${'where there is none'}     | ${`/rotations/none/calendar.ics?token=${'a'.repeat(43)}`}
    `('$what', async ({ path }) => {
      await start();
      const { body } = await portal.anonymously.get(path).expect(404);
      expect(body.error.message).toMatch(notThere);
      // Signed in or not: a feed is opened by its token alone.
      await portal.get(path).expect(404);
    });

    it('to the token of another feed', async () => {
      await start();
      await portal.post('/rotations').send(weekly('rates')).expect(200);
      const rotation = await subscribe(portal, { rotation: 'labels' });
      const own = await subscribe(portal);
      const [, secret] = rotation.path.split('token=');
      const [, ownSecret] = own.path.split('token=');
      for (const path of [
        `/rotations/rates/calendar.ics?token=${secret}`,
        `/on-call/calendar.ics?token=${secret}`,
        `/rotations/labels/calendar.ics?token=${ownSecret}`,
      ]) {
        const { status } = await portal.anonymously.get(path);
        expect(status).toBe(404);
      }
    });

    it('to a token that was revoked, in the same words', async () => {
      await start();
      const { id, path } = await subscribe(portal);
      await portal.as(STRANGER).delete(`/calendar-tokens/${id}`).expect(404);
      await portal.anonymously.get(path).expect(200);
      await portal.delete(`/calendar-tokens/${id}`).expect(200);
      const { body } = await portal.anonymously.get(path).expect(404);
      expect(body.error.message).toMatch(notThere);
    });

    it('while its owner is not in the catalog', async () => {
      await start();
      const { path } = await subscribe(portal.as('user:default/nobody'));
      const { status } = await portal.anonymously.get(path);
      expect(status).toBe(404);
    });

    it.each(databases.eachSupportedId())(
      'when its owner closes what they may not read any more, %s',
      async db => {
        let allowed = true;
        const knex = await databases.init(db);
        await start({
          features: [mockServices.database.factory({ knex })],
          decide: permission =>
            allowed || permission.name !== rotationReadPermission.name
              ? undefined
              : {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'runbook',
                  resourceType: runbookRotationResourceRef.resourceType,
                  conditions: {
                    rule: 'IS_ROTATION_OWNER',
                    resourceType: runbookRotationResourceRef.resourceType,
                    params: { claims: ['group:default/others'] },
                  },
                },
        });
        const { id, path } = await subscribe(portal, { rotation: 'labels' });
        const own = await subscribe(portal);
        await portal.anonymously.get(path).expect(200);
        const close = () =>
          portal.post('/calendar-tokens/close-unreadable').send({}).expect(200);
        expect((await close()).body).toEqual({ closed: 0 });

        allowed = false;
        // To look changes nothing, however often.
        await portal.get('/calendar-tokens').expect(200);
        const { body } = await portal.get('/calendar-tokens').expect(200);
        expect(
          calendarTokenEndpoints.listCalendarTokens.response.parse(body).tokens,
        ).toEqual([
          {
            id,
            rotation: { id: 'labels', title: 'labels' },
            unreadable: true,
            createdAt: expect.any(String),
            lastUsedAt: expect.any(String),
          },
          { id: own.id, createdAt: expect.any(String) },
        ]);
        await portal.anonymously.get(path).expect(200);

        expect((await close()).body).toEqual({ closed: 1 });
        expect(portal.event.success).toHaveBeenLastCalledWith({
          meta: expect.objectContaining({ tokenIds: [id] }),
        });
        await portal.anonymously.get(path).expect(404);
        await portal.anonymously.get(own.path).expect(200);
      },
    );
  });

  it('opens nothing but itself', async () => {
    await start();
    const { path } = await subscribe(portal);
    const secret = path.split('token=')[1] ?? '';
    for (const other of ['/rotations', '/on-call/mine', '/calendar-tokens']) {
      const inQuery = `${other}?token=${secret}`;
      const answers = [
        await portal.anonymously.get(inQuery),
        await portal.as(STRANGER).get(inQuery),
        await portal.anonymously
          .get(other)
          .set('authorization', `Bearer ${secret}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 400, 401]);
    }
  });

  it('is listed for its owner alone, with its last use, and without its token', async () => {
    await start();
    const own = await subscribe(portal, { label: 'phone' });
    await subscribe(portal.as(TOMASZ));
    const listed = async () => {
      const { body } = await portal.get('/calendar-tokens').expect(200);
      return calendarTokenEndpoints.listCalendarTokens.response.parse(body)
        .tokens;
    };
    expect(await listed()).toEqual([
      { id: own.id, label: 'phone', createdAt: expect.any(String) },
    ]);
    await portal.anonymously.get(own.path).expect(200);
    const [used] = await listed();
    const ago = Date.now() - Date.parse(used?.lastUsedAt ?? '');
    expect(ago).toBeGreaterThanOrEqual(0);
    expect(ago).toBeLessThan(61 * 60 * 1000);
  });

  it('is one of twenty at most', async () => {
    await start();
    for (let i = 0; i < 20; i += 1) {
      await subscribe(portal);
    }
    const { body } = await portal.post('/calendar-tokens').send({});
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('20 calendar feeds already'),
    });
    expect((await portal.get('/calendar-tokens')).body.tokens).toHaveLength(20);
  });

  it('of a rotation that is not there cannot be made, nor by a service', async () => {
    await start();
    const send = (by: Pick<Portal, 'post'>, body: object) =>
      by.post('/calendar-tokens').send(body);
    expect((await send(portal, { rotation: 'none' })).status).toBe(404);
    expect((await send(portal.asService, {})).status).toBe(403);
  });

  it('tells the audit log who read it, but not by which token', async () => {
    await start();
    const { id, path } = await subscribe(portal);
    await portal.anonymously.get(path).expect(200);
    const audited = portal.auditor.createEvent.mock.calls.map(
      ([event]) => `${event.eventId} ${event.request?.originalUrl}`,
    );
    expect(audited).toContain(
      'get-my-calendar /api/runbook/on-call/calendar.ics?token=hidden',
    );
    expect(portal.event.success).toHaveBeenCalledWith({
      meta: { tokenId: id },
    });
  });

  it('leaves no token in the database', async () => {
    const knex = await databases.init('SQLITE_3');
    await start({ features: [mockServices.database.factory({ knex })] });
    const { path } = await subscribe(portal);
    const secret = path.split('token=')[1] ?? '';
    const rows = await knex('runbook_calendar_tokens').select();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
