import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  calendarTokenEndpoints,
  rotationReadPermission,
} from 'backstage-plugin-runbook-common';
import ICAL from 'ical.js';
import {
  INES,
  startRotations,
  STRANGER,
  TOMASZ,
  weekly,
} from '../__testUtils__/startRotations';
import { runbookRotationResourceRef } from '../../permissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const DAY = 24 * 60 * 60 * 1000;

type Portal = Awaited<ReturnType<typeof startRotations>>;

async function subscribe(portal: Pick<Portal, 'post'>, body: object = {}) {
  const { body: created } = await portal
    .post('/calendar-tokens')
    .send(body)
    .expect(200);
  calendarTokenEndpoints.createCalendarToken.response.parse(created);
  const { pathname, search } = new URL(created.url);
  return {
    id: String(created.token.id),
    url: String(created.url),
    path: `${pathname}${search}`.replace('/api/runbook', ''),
  };
}

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(event => ({
      uid: String(event.getFirstPropertyValue('uid')),
      start: String(event.getFirstPropertyValue('dtstart')),
      end: String(event.getFirstPropertyValue('dtend')),
      summary: String(event.getFirstPropertyValue('summary')),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: String(event.getFirstPropertyValue('status')),
    }));
}

/** What a calendar program gets, that has nothing but the address. */
async function fetched(portal: Portal, path: string) {
  const answer = await portal.anonymously.get(path).expect(200);
  return eventsOf(answer.text);
}

async function ahead(portal: Portal, user: string) {
  const now = Date.now();
  const { body } = await portal
    .get('/rotations/labels/shifts')
    .query({
      from: new Date(now).toISOString(),
      to: new Date(now + 60 * DAY).toISOString(),
      user,
    })
    .expect(200);
  const shifts: Array<{ start: string; end: string }> = body.shifts;
  const found = shifts.find(({ start }) => Date.parse(start) > now + 1000);
  if (!found) {
    throw new Error('No shift ahead');
  }
  return found;
}

describe('a calendar feed', () => {
  let portal: Portal;

  async function start(options: Parameters<typeof startRotations>[0] = {}) {
    portal = await startRotations(options);
    await portal.post('/rotations').send(weekly('labels')).expect(200);
  }

  it('of a rotation has the shifts of all, from 15 days back to 180 ahead', async () => {
    await start();
    const { path } = await subscribe(portal, { rotation: 'labels' });
    const answer = await portal.anonymously
      .get(path)
      .expect(200)
      .expect('Content-Type', 'text/calendar; charset=utf-8');
    const events = eventsOf(answer.text);
    const today = Math.floor(Date.now() / DAY) * DAY;
    const [first] = events;
    const last = events.at(-1);
    expect(Date.parse(first?.end ?? '')).toBeGreaterThan(today - 15 * DAY);
    expect(Date.parse(first?.start ?? '')).toBeLessThanOrEqual(today - 8 * DAY);
    expect(Date.parse(last?.start ?? '')).toBeLessThan(today + 180 * DAY);
    expect(Date.parse(last?.end ?? '')).toBeGreaterThan(today + 173 * DAY);
    expect(new Set(events.map(({ summary }) => summary))).toEqual(
      new Set([
        'On call (primary): ines! – The rotation labels',
        'On call (primary): tomasz! – The rotation labels',
        'On call (primary): mei! – The rotation labels',
      ]),
    );
  });

  it('of a person has their own shifts, in every rotation', async () => {
    await start();
    await portal.post('/rotations').send(weekly('rates')).expect(200);
    const { path } = await subscribe(portal);
    const events = await fetched(portal, path);
    expect(new Set(events.map(({ summary }) => summary))).toEqual(
      new Set([
        'On call (primary): ines! – The rotation labels',
        'On call (primary): ines! – The rotation rates',
      ]),
    );
    const all = await subscribe(portal, { rotation: 'labels' });
    const uids = (await fetched(portal, all.path)).map(({ uid }) => uid);
    // The same shift is the same event in both feeds.
    expect(events.filter(({ uid }) => uids.includes(uid))).toHaveLength(
      events.length / 2,
    );
  });

  it('that has not changed is answered with 304', async () => {
    await start();
    const { path } = await subscribe(portal, { rotation: 'labels' });
    const first = await portal.anonymously.get(path).expect(200);
    const etag = first.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    await portal.anonymously.get(path).set('If-None-Match', etag).expect(304);
    const own = await subscribe(portal);
    await portal.anonymously
      .get(own.path)
      .set('If-None-Match', etag)
      .expect(200);
  });

  it('moves an event under its UID when somebody covers a part of it', async () => {
    await start();
    const { path } = await subscribe(portal, { rotation: 'labels' });
    const own = await subscribe(portal.as(TOMASZ));
    const { start: from, end } = await ahead(portal, INES);
    const at = (text: string) => Date.parse(text);
    const eventAt = (events: ReturnType<typeof eventsOf>) =>
      events.find(one => at(one.start) === at(from));
    const before = eventAt(await fetched(portal, path));
    expect(before).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
    expect(eventAt(await fetched(portal, own.path))).toBeUndefined();

    const until = new Date(at(from) + DAY).toISOString();
    const cover = {
      kind: 'cover',
      user: TOMASZ,
      layer: 'primary',
      start: from,
      end: until,
    };
    const laid = await portal
      .post('/rotations/labels/overrides')
      .send(cover)
      .expect(200);
    const during = await fetched(portal, path);
    const moved = during.find(({ uid }) => uid === before?.uid);
    expect(moved).toMatchObject({ sequence: 1, status: 'CONFIRMED' });
    expect(at(moved?.start ?? '')).toBe(at(until));
    expect(at(moved?.end ?? '')).toBe(at(end));
    const covers = eventAt(await fetched(portal, own.path));
    expect(covers?.summary).toContain('tomasz!');

    await portal
      .delete(`/rotations/labels/overrides/${laid.body.id}`)
      .expect(200);
    const after = await fetched(portal, path);
    expect(after.find(({ uid }) => uid === before?.uid)).toEqual({
      ...before,
      sequence: 2,
    });
    // Who had it in between hears that it is off, in both feeds.
    const off = { ...covers, sequence: 1, status: 'CANCELLED' };
    expect(after).toContainEqual(off);
    expect(await fetched(portal, own.path)).toContainEqual(off);
  });

  it('of a person cancels what was theirs in a rotation that is deleted', async () => {
    await start();
    const { path } = await subscribe(portal);
    const whole = await subscribe(portal, { rotation: 'labels' });
    const before = await fetched(portal, path);
    const { headers } = await portal.get('/rotations/labels').expect(200);
    await portal
      .delete('/rotations/labels')
      .set('If-Match', headers.etag ?? '')
      .expect(200);
    expect(await fetched(portal, path)).toEqual(
      before.map(event => ({ ...event, sequence: 1, status: 'CANCELLED' })),
    );
    await portal.anonymously.get(whole.path).expect(404);
    // Nor does its token open a new rotation of that id.
    await portal.post('/rotations').send(weekly('labels')).expect(200);
    await portal.anonymously.get(whole.path).expect(404);
  });

  it('of a rotation tells nothing of another that had its id before', async () => {
    await start();
    const own = await subscribe(portal);
    const whole = await subscribe(portal, { rotation: 'labels' });
    await fetched(portal, whole.path);
    const { headers } = await portal.get('/rotations/labels').expect(200);
    await portal
      .delete('/rotations/labels')
      .set('If-Match', headers.etag ?? '')
      .expect(200);
    const { definition } = weekly('labels');
    const layers = definition.layers.map(layer => ({
      ...layer,
      participants: [{ users: [STRANGER] }],
    }));
    const anew = { definition: { ...definition, layers }, title: 'Anew' };
    await portal.post('/rotations').send(weekly('labels', anew)).expect(200);

    const { path } = await subscribe(portal, { rotation: 'labels' });
    const summaries = async (of: string) => [
      ...new Set((await fetched(portal, of)).map(one => one.summary)),
    ];
    expect(await summaries(path)).toEqual([
      'On call (primary): stranger! – Anew',
    ]);
    // Whose shifts they were still hears that they are cancelled.
    const mine = await fetched(portal, own.path);
    expect(mine.length).toBeGreaterThan(5);
    expect(new Set(mine.map(({ status }) => status))).toEqual(
      new Set(['CANCELLED']),
    );
  });

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

    it('when its owner signs in and may not read it any more', async () => {
      let allowed = true;
      await start({
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
      const { path } = await subscribe(portal, { rotation: 'labels' });
      await portal.anonymously.get(path).expect(200);
      allowed = false;
      const { body } = await portal.get('/calendar-tokens').expect(200);
      expect(body).toEqual({ tokens: [] });
      await portal.anonymously.get(path).expect(404);
    });
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
