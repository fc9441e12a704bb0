import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ReportedAlert } from '../sources';
import { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
import { DatabaseFiringStore } from './DatabaseFiringStore';

const PARCELS = 'component:default/parcel-api';
const LABELS = 'component:default/label-api';
const NOON = '2026-03-10T12:00:00Z';

function alert(
  startsAt: string,
  more: Partial<ReportedAlert> & { severity?: string } = {},
): ReportedAlert {
  const { severity = 'critical', name = 'Down', ...rest } = more;
  return {
    fingerprint: 'f1',
    name,
    state: 'firing',
    startsAt: new Date(startsAt),
    labels: { alertname: name, ...(severity && { severity }) },
    annotations: {},
    ...rest,
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what is counted, %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex, migrations: {} });
    const store = await DatabaseAlertInstanceStore.create({ database });
    return {
      knex,
      store,
      firing: (asked: string[] = []) =>
        DatabaseFiringStore.create({ database, asked }),
      tell: (entityRefs: string[], ...alerts: ReportedAlert[]) =>
        store.record(
          'alertmanager',
          alerts.map(one => ({ alert: one, entityRefs })),
          new Date(NOON),
        ),
    };
  }

  it('counts firings by the day of UTC on which they began', async () => {
    const { store, tell } = await start();
    await tell(
      [PARCELS],
      alert('2026-02-01T05:00:00Z', { fingerprint: 'old' }),
      alert('2026-03-09T23:59:59.999Z', { fingerprint: 'a' }),
      alert('2026-03-10T00:00:00Z', { fingerprint: 'b', name: 'DOWN' }),
      alert('2026-03-10T11:00:00Z', { fingerprint: 'c' }),
      alert('2026-03-10T11:00:00Z', { fingerprint: 'd', severity: 'warning' }),
    );
    await tell([LABELS], alert('2026-03-10T11:30:00Z', { fingerprint: 'e' }));

    const past = await store.listHistory(
      PARCELS,
      new Date('2026-03-01T00:00:00Z'),
    );
    expect(
      past
        .map(({ severityText, day = 'before', firings, lastFiredAt }) =>
          [severityText, day, firings, lastFiredAt.toISOString()].join(' '),
        )
        .sort(),
    ).toEqual([
      'critical 2026-03-09 1 2026-03-09T23:59:59.999Z',
      'critical 2026-03-10 2 2026-03-10T11:00:00.000Z',
      'critical before 1 2026-02-01T05:00:00.000Z',
      'warning 2026-03-10 1 2026-03-10T11:00:00.000Z',
    ]);
  });

  it('counts what fires by service, name and severity', async () => {
    const { firing, tell } = await start();
    const store = await firing();
    await tell(
      [LABELS, PARCELS],
      alert('2026-03-10T10:00:00Z', { fingerprint: 'a' }),
      alert('2026-03-10T11:00:00Z', { fingerprint: 'b' }),
      alert('2026-03-10T11:00:00Z', { fingerprint: 'c', severity: '' }),
    );
    await tell(
      [PARCELS],
      alert('2026-03-10T11:00:00Z', { fingerprint: 'd', state: 'resolved' }),
    );
    const critical = {
      name: 'Down',
      severityText: 'critical',
      instances: 2,
      silenced: 0,
      since: new Date('2026-03-10T10:00:00Z'),
    };
    expect(await store.listGroups([PARCELS])).toEqual(
      expect.arrayContaining([
        { entityRef: PARCELS, ...critical },
        expect.objectContaining({ severityText: undefined, instances: 1 }),
      ]),
    );
    expect(await store.listGroups([PARCELS])).toHaveLength(2);
    expect(await store.listGroups([PARCELS, LABELS])).toHaveLength(4);
    expect(await store.listGroups([])).toEqual([]);
  });

  it('counts as silenced what all say is, of those that are asked and list it', async () => {
    const { knex, firing, tell } = await start();
    const fingerprints = ['one', 'both', 'half', 'webhook', 'gone', 'loud'];
    await tell(
      [PARCELS],
      ...fingerprints.map(fingerprint =>
        alert(NOON, { fingerprint, name: fingerprint }),
      ),
    );
    const listed = { starts_at: new Date(NOON), heard_at: new Date(NOON) };
    const quiet = { ...listed, suppression: '{"silences":[]}' };
    await knex('runbook_alert_tellers').insert([
      { fingerprint: 'one', teller: 'east', ...quiet },
      { fingerprint: 'both', teller: 'east', ...quiet },
      { fingerprint: 'both', teller: 'west', ...quiet },
      { fingerprint: 'half', teller: 'east', ...quiet },
      { fingerprint: 'half', teller: 'west', ...listed },
      // Nobody asks it any more.
      { fingerprint: 'one', teller: 'removed', ...listed },
      // Only its webhook told.
      { fingerprint: 'webhook', teller: 'east', ...quiet, starts_at: null },
      {
        fingerprint: 'gone',
        teller: 'east',
        ...quiet,
        missing_since: new Date(NOON),
      },
      { fingerprint: 'loud', teller: 'east', ...listed },
    ]);
    const silenced = async (asked: string[]) =>
      (await (await firing(asked)).listGroups([PARCELS]))
        .filter(group => group.silenced > 0)
        .map(({ name }) => name);
    expect(await silenced(['east', 'west'])).toEqual(['both', 'one']);
    expect(await silenced([])).toEqual([]);
  });

  it('lists what fires and belongs to nobody, until somebody owns it', async () => {
    const { store, tell } = await start();
    await tell([], alert('2026-03-10T10:00:00Z', { fingerprint: 'a' }));
    await tell([PARCELS], alert('2026-03-10T10:00:00Z', { fingerprint: 'b' }));
    await tell(
      [],
      alert('2026-03-10T10:00:00Z', { fingerprint: 'c', state: 'resolved' }),
    );
    const [unowned, ...others] = await store.listUnowned(10);
    expect(others).toEqual([]);
    expect(unowned).toMatchObject({
      name: 'Down',
      labels: { severity: 'critical' },
    });

    await store.setOwners(unowned!.id, [PARCELS]);
    expect(await store.listUnowned(10)).toEqual([]);
  });
});
