import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseRotationStore } from '../store';
import { DatabasePublishedShiftStore, PublishedShift } from './shifts';
import { DatabaseCalendarTokenStore, hashOf, newSecret } from './tokens';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const HOUR = 60 * 60 * 1000;
const NOW = Date.parse('2026-07-01T12:34:56Z');
const INES = 'user:default/ines';

describe.each(databases.eachSupportedId())('what feeds keep, %s', id => {
  async function open() {
    const knex = await databases.init(id);
    const database = mockServices.database({
      knex,
      migrations: { skip: false },
    });
    const rotations = await DatabaseRotationStore.create({
      database,
      now: () => NOW,
    });
    const made = {
      createdAt: new Date(NOW).toISOString(),
      createdBy: INES,
    };
    await rotations.create({ by: INES, at: new Date(NOW) }, () => ({
      id: 'labels',
      title: 'Labels',
      owner: 'group:default/shipping',
      version: {
        timeZone: 'UTC',
        layers: [],
        effectiveFrom: made.createdAt,
        ...made,
      },
    }));
    return {
      knex,
      tokens: await DatabaseCalendarTokenStore.create({ database }),
      shifts: await DatabasePublishedShiftStore.create({ database }),
    };
  }

  const token = {
    id: 't1',
    owner: INES,
    rotation: 'labels',
    label: 'phone',
    createdAt: new Date(NOW).toISOString(),
  };

  it('a token is found by the hash of its secret, which alone is kept', async () => {
    const { knex, tokens } = await open();
    const secret = newSecret();
    await tokens.add(token, hashOf(secret), 20);
    expect(await tokens.find(hashOf(secret))).toEqual(token);
    expect(await tokens.find(hashOf(newSecret()))).toBeUndefined();
    expect(await tokens.find(secret)).toBeUndefined();
    const rows = await knex('runbook_calendar_tokens').select();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('the use of a token is told to the hour', async () => {
    const { tokens } = await open();
    await tokens.add(token, 'h', 20);
    await tokens.used('t1', new Date(NOW));
    await tokens.used('t1', new Date(NOW - 2 * HOUR));
    expect((await tokens.find('h'))?.lastUsedAt).toBe(
      '2026-07-01T12:00:00.000Z',
    );
  });

  it('a token is removed by its owner alone', async () => {
    const { tokens } = await open();
    await tokens.add(token, 'h', 20);
    expect(await tokens.remove('user:default/tom', 't1')).toBe(false);
    expect(await tokens.remove(INES, 't1')).toBe(true);
    expect(await tokens.find('h')).toBeUndefined();
  });

  it('of tokens made at once no more stay than are allowed', async () => {
    const { tokens } = await open();
    const asked = Array.from({ length: 6 }, (_, i) =>
      tokens.add({ ...token, id: `t${i}` }, `h${i}`, 3),
    );
    const done = await Promise.allSettled(asked);
    const kept = await tokens.list(INES);
    expect(kept.length).toBeLessThanOrEqual(3);
    expect(done.filter(one => one.status === 'fulfilled')).toHaveLength(
      kept.length,
    );
  });

  const shift: PublishedShift = {
    uid: 'a',
    rotation: 'labels',
    layer: 'primary',
    user: INES,
    start: NOW,
    end: NOW + 24 * HOUR,
    summary: 'On call',
    sequence: 0,
    cancelled: false,
    changedAt: NOW,
  };
  const day = { start: NOW, end: NOW + 24 * HOUR };

  it('a shift is given back as it was told, by rotation and by person', async () => {
    const { shifts } = await open();
    const other = { ...shift, uid: 'b', user: 'user:default/tom' };
    await shifts.save([shift, other]);
    expect(await shifts.list({ rotation: 'labels' }, day)).toEqual([
      shift,
      other,
    ]);
    expect(await shifts.list({ user: INES }, day)).toEqual([shift]);
    const before = { start: NOW - HOUR, end: NOW };
    expect(await shifts.list({ user: INES }, before)).toEqual([]);
  });

  it('of two replicas that tell at once the first one holds', async () => {
    const { shifts } = await open();
    await shifts.save([shift]);
    await shifts.save([{ ...shift, changedAt: NOW + 1 }]);
    await shifts.save([{ ...shift, sequence: 1, end: NOW + HOUR }]);
    await shifts.save([{ ...shift, sequence: 1, end: NOW + 2 * HOUR }]);
    expect(await shifts.list({ user: INES }, day)).toEqual([
      { ...shift, sequence: 1, end: NOW + HOUR },
    ]);
  });

  it('a thousand shifts are told at once', async () => {
    const { shifts } = await open();
    const many = Array.from({ length: 1000 }, (_, i) => ({
      ...shift,
      uid: `u${i}`,
    }));
    await shifts.save(many);
    expect(await shifts.list({ rotation: 'labels' }, day)).toHaveLength(1000);
  });

  it('what ended or was cancelled long ago is forgotten', async () => {
    const { shifts } = await open();
    const cancelled = { cancelled: true, sequence: 0 };
    await shifts.save([
      shift,
      { ...shift, uid: 'ended', end: NOW + HOUR },
      { ...shift, ...cancelled, uid: 'long ago', changedAt: NOW - HOUR },
      { ...shift, ...cancelled, uid: 'just now' },
    ]);
    await shifts.forget({
      endedBefore: new Date(NOW + 2 * HOUR),
      cancelledBefore: new Date(NOW),
    });
    const left = await shifts.list({ rotation: 'labels' }, day);
    expect(left.map(({ uid }) => uid)).toEqual(['a', 'just now']);
  });
});
