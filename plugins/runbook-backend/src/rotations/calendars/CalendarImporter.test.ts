import { TestDatabases } from '@backstage/backend-test-utils';
import { calendarHost } from './__testUtils__/calendarHost';
import { calendar, event } from './__testUtils__/calendarText';
import { startCalendars } from './__testUtils__/startCalendars';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const NOW = '2026-07-01T12:00:00.000Z';
const QUARTER = 15 * 60 * 1000;

const daily = (name: string) =>
  calendar(
    event(
      'UID:1',
      `SUMMARY:On Call - ${name} - Parcels`,
      'DTSTART;TZID=Europe/Lisbon:20250101T090000',
      'DURATION:P1D',
      'RRULE:FREQ=DAILY',
    ),
  );

const once = (name: string) =>
  calendar(
    event(
      'UID:1',
      `SUMMARY:${name}`,
      'DTSTART:20260710T080000Z',
      'DTEND:20260710T200000Z',
    ),
  );

const JULY_10 = {
  start: '2026-07-10T08:00:00.000Z',
  end: '2026-07-10T20:00:00.000Z',
};

describe.each(databases.eachSupportedId())('a calendar, %s', id => {
  let host: Awaited<ReturnType<typeof calendarHost>>;
  let ground: Awaited<ReturnType<typeof startCalendars>>;

  beforeEach(async () => {
    host = await calendarHost();
    const knex = await databases.init(id);
    ground = await startCalendars(knex, { allow: host.host, now: NOW });
  });

  afterEach(() => host.stop());

  async function refresh(rotation: string) {
    await ground.importer.refresh(await ground.layer(rotation));
    return ground.state(rotation);
  }

  it('at an address is read with its people', async () => {
    host.serveText(once('Ines'));
    await ground.create('parcels', { url: host.url('/p.ics') });
    expect(await refresh('parcels')).toEqual({
      layer: 'vendor',
      fetchedAt: NOW,
      entries: [{ ...JULY_10, users: ['user:default/ines'], summary: 'Ines' }],
      unknownPeople: [],
    });
  });

  it('that repeats is read from 100 days ago to 340 days ahead', async () => {
    host.serveText(daily('Tom'));
    await ground.create('parcels', { url: host.url('/p.ics') });
    const entries = (await refresh('parcels'))?.entries ?? [];
    expect(entries[0]?.end).toBe('2026-03-24T09:00:00.000Z');
    expect(entries.at(-1)?.start).toBe('2027-06-06T08:00:00.000Z');
    expect(entries).toHaveLength(441);
  });

  it('that has not changed is read on as time goes by', async () => {
    host.serveText(daily('Tom'));
    await ground.create('parcels', { url: host.url('/p.ics') });
    await refresh('parcels');
    host.serve((request, response) => {
      const known = request.headers['if-none-match'] === '"1"';
      response.writeHead(known ? 304 : 500).end();
    });
    ground.clock.now += 10 * 24 * 60 * 60 * 1000;
    const state = await refresh('parcels');
    expect(state?.entries.at(-1)?.start).toBe('2027-06-16T08:00:00.000Z');
    expect(state?.fetchedAt).toBe('2026-07-11T12:00:00.000Z');
  });

  it('that fails keeps what it said last, and tells since when and why', async () => {
    host.serveText(once('Ines'));
    await ground.create('parcels', { url: host.url('/secret-7/p.ics') });
    const before = await refresh('parcels');
    host.serve((_, response) => response.writeHead(500).end());
    for (let i = 0; i < 2; i += 1) {
      ground.clock.now += QUARTER;
      await refresh('parcels');
    }
    const state = await ground.state('parcels');
    expect(state).toMatchObject({
      entries: before?.entries,
      fetchedAt: NOW,
      failedSince: '2026-07-01T12:15:00.000Z',
      failure: expect.stringMatching(/500/),
    });
    // The address opens the calendar to whoever has it.
    const told = JSON.stringify([state, ground.logger.warn.mock.calls]);
    expect(told).not.toContain('secret-7');

    host.serveText(once('Tom'), '"2"');
    const mended = await refresh('parcels');
    expect(mended?.failure).toBeUndefined();
    expect(mended?.failedSince).toBeUndefined();
    expect(mended?.entries[0]?.users).toEqual(['user:default/tom']);
  });

  it.each`
    what                      | serve                                                         | failure
    ${'that is not there'}    | ${{ status: 404 }}                                            | ${/there is no such calendar/}
    ${'that is a web page'}   | ${{ status: 200, body: '<html>Sign in</html>' }}              | ${/web page and no calendar/}
    ${'that is too large'}    | ${{ status: 200, body: 'x'.repeat(2_000_001) }}               | ${/more than 2 MB/}
    ${'that leads elsewhere'} | ${{ status: 302, location: 'http://169.254.169.254/latest' }} | ${/passes on to a host that the portal may not read/}
    ${'that leads nowhere'}   | ${{ status: 302, location: '/p.ics' }}                        | ${/Too many redirects \(max 5\)/}
  `('$what says so', async ({ serve, failure }) => {
    const { status, body, location } = serve;
    host.serve((_, response) =>
      response.writeHead(status, location ? { location } : {}).end(body),
    );
    await ground.create('parcels', { url: host.url('/p.ics') });
    const state = await refresh('parcels');
    expect(state).toMatchObject({ entries: [], failedSince: NOW });
    expect(state?.failure).toMatch(failure);
  });

  it('on a host that the operator has not opened is not asked for', async () => {
    await ground.create('parcels', {
      url: host.url('/p.ics').replace('127.0.0.1', 'localhost'),
    });
    const state = await refresh('parcels');
    expect(state?.failure).toMatch(/backend\.reading\.allow/);
    expect(host.requests).toEqual([]);
  });

  it('given as a file is kept, and read on as time goes by', async () => {
    await ground.create('parcels');
    expect(await refresh('parcels')).toEqual({
      layer: 'vendor',
      entries: [],
      unknownPeople: [],
    });
    const layer = await ground.layer('parcels');
    const answer = await ground.importer.replace(layer, daily('Bob Smith'));
    expect(answer.unknownPeople).toEqual(['Bob Smith']);
    expect(await ground.state('parcels')).toEqual(answer);

    ground.clock.now += 10 * 24 * 60 * 60 * 1000;
    const later = await refresh('parcels');
    expect(later?.entries.at(-1)?.start).toBe('2027-06-16T08:00:00.000Z');
    // Its age is that of the file.
    expect(later?.fetchedAt).toBe(NOW);
  });

  it('that is no calendar leaves the file before in its place', async () => {
    await ground.create('parcels');
    const layer = await ground.layer('parcels');
    await ground.importer.replace(layer, once('Ines'));
    await expect(ground.importer.replace(layer, 'Ines')).rejects.toThrow(
      'Invalid request: body.text: This is no calendar',
    );
    expect((await ground.state('parcels'))?.entries).toHaveLength(1);
  });

  it('of a refresh that was overtaken by a file is not written over it', async () => {
    await ground.create('parcels');
    const layer = await ground.layer('parcels');
    await ground.importer.replace(layer, once('Ines'));
    const known = await ground.store.find(layer);
    await ground.importer.replace(layer, once('Tom'));
    const late = known && { ...known, entries: [] };
    expect(late && (await ground.store.save(late, known.version))).toBe(false);
    expect((await ground.state('parcels'))?.entries[0]?.summary).toBe('Tom');
  });

  describe('in its time', () => {
    const sweep = () => ground.sweep.run(new AbortController().signal);

    it('is read at once, then each quarter of an hour or so', async () => {
      host.serveText(once('Ines'));
      await ground.create('parcels', { url: host.url('/p.ics') });
      const after = async (milliseconds: number) => {
        ground.clock.now += milliseconds;
        await sweep();
        return host.requests.length;
      };
      expect(await after(0)).toBe(1);
      expect(await after(0.89 * QUARTER)).toBe(1);
      expect(await after(0.22 * QUARTER)).toBe(2);
    });

    it('is read at once when its layer has changed', async () => {
      host.serveText(once('Bob'));
      const url = host.url('/p.ics');
      await ground.create('parcels', { url });
      await sweep();
      const people = { Bob: 'user:default/tom' };
      ground.clock.now += 1000;
      await ground.edit('parcels', [
        { kind: 'calendar', name: 'vendor', url, people },
      ]);
      await sweep();
      const state = await ground.state('parcels');
      expect(state?.entries[0]?.users).toEqual(['user:default/tom']);
      expect(state?.unknownPeople).toEqual([]);
    });

    it('is forgotten a day after its rotation was deleted', async () => {
      await ground.create('parcels');
      const layer = await ground.layer('parcels');
      await ground.importer.replace(layer, once('Ines'));
      await ground.delete('parcels');
      await sweep();
      expect(await ground.store.find(layer)).toBeDefined();
      ground.clock.now += 25 * 60 * 60 * 1000;
      await sweep();
      expect(await ground.store.find(layer)).toBeUndefined();
    });

    it('is not that of an earlier rotation of the same id', async () => {
      await ground.create('parcels');
      const layer = await ground.layer('parcels');
      await ground.importer.replace(layer, once('Ines'));
      await ground.delete('parcels');
      ground.clock.now += 1000;
      await ground.create('parcels');
      expect(await ground.store.find(layer)).toBeUndefined();
    });
  });
});
