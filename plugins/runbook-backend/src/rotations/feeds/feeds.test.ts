import {
  INES,
  startRotations,
  STRANGER,
  TOMASZ,
  weekly,
} from '../__testUtils__/startRotations';
import {
  eventsOf,
  fetched,
  Portal,
  subscribe,
} from './__testUtils__/subscribe';

const DAY = 24 * 60 * 60 * 1000;

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
});
