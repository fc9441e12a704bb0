import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { LabelMatcher, ListedService } from '../../catalog';
import { AlertReceiver } from './AlertReceiver';
import { CurrentMatcher } from './CurrentMatcher';
import { InstanceUpkeep } from './InstanceUpkeep';
import { AlertmanagerSource } from './sources';
import { DatabaseAlertInstanceStore } from './store';

const PARCELS = 'component:default/parcel-api';
const NOON = Date.UTC(2026, 2, 1, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const at = (minutes: number) => new Date(NOON + minutes * MINUTE).toISOString();

function listed(name: string, alertSelector?: LabelMatcher[]): ListedService {
  return {
    entityRef: `component:default/${name}`,
    name,
    etag: '1',
    location: undefined,
    runbook: { declared: false, sources: [] },
    alertRules: { declared: false, sources: [] },
    alertSelector,
  };
}

/** An alert as Alertmanager writes it; times in minutes from noon. */
function alert(
  start: number,
  end?: number,
  more: {
    fingerprint?: string;
    service?: string;
    summary?: string;
  } = {},
) {
  const { fingerprint = 'f1', service = 'parcel-api', summary = '' } = more;
  return {
    status: end === undefined ? 'firing' : 'resolved',
    labels: { alertname: 'ParcelApiDown', severity: 'critical', service },
    annotations: { summary },
    startsAt: at(start),
    endsAt: end === undefined ? '0001-01-01T00:00:00Z' : at(end),
    generatorURL: 'https://prometheus.example/graph',
    fingerprint,
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('alerts received, %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const store = await DatabaseAlertInstanceStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const clock = { minutes: 1 };
    const now = () => NOON + clock.minutes * MINUTE;
    const services = [listed('parcel-api'), listed('label-api')];
    const catalog = { fails: false };
    const logger = mockServices.logger.mock();
    const matcher = new CurrentMatcher({
      logger,
      directory: {
        async *list() {
          if (catalog.fails) {
            throw new Error('no catalog');
          }
          yield services;
        },
      },
      now,
    });
    const changes: AlertChange[] = [];
    const publish = (more: AlertChange[]) => changes.push(...more);
    const receiver = new AlertReceiver({
      sources: [new AlertmanagerSource([])],
      store,
      matcher,
      publish,
      logger,
      now,
    });
    const upkeep = new InstanceUpkeep({
      store,
      matcher,
      publish,
      keepDays: 30,
      logger,
      now,
    });
    const stored = async () => {
      const rows = await knex('runbook_alert_instances').orderBy('starts_at');
      return rows.map(row => {
        const minutes = (time: Date | number | null) =>
          time === null ? undefined : (Number(time) - NOON) / MINUTE;
        return [
          row.firing ? 'firing' : 'ended',
          minutes(row.starts_at),
          minutes(row.ends_at),
        ];
      });
    };
    return {
      knex,
      store,
      services,
      catalog,
      clock,
      upkeep,
      stored,
      /** What others were told since the last look. */
      told: () =>
        changes
          .splice(0)
          .map(({ change, startsAt, entityRefs }) => [
            change,
            (Date.parse(startsAt) - NOON) / MINUTE,
            ...entityRefs,
          ]),
      post: (...alerts: unknown[]) =>
        receiver.receive('alertmanager', { version: '4', alerts }),
      receive: (payload: unknown) => receiver.receive('alertmanager', payload),
      firing: async (entityRef = PARCELS) =>
        (await store.listFiring(entityRef, 10)).map(one => [
          one.name,
          one.labels.service,
          one.annotations.summary,
        ]),
    };
  }

  it('fires, and ends', async () => {
    const { post, firing, stored } = await start();
    await expect(post(alert(0, undefined, { summary: 'a' }))).resolves.toEqual({
      firing: 1,
      resolved: 0,
      unowned: 0,
      truncated: 0,
      refused: [],
    });
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', 'a']]);
    expect(await firing('component:default/label-api')).toEqual([]);

    await expect(post(alert(0, 5))).resolves.toMatchObject({ resolved: 1 });
    expect(await firing()).toEqual([]);
    expect(await stored()).toEqual([['ended', 0, 5]]);
  });

  it('repeated: is one, with what was told last', async () => {
    const { post, firing, stored } = await start();
    await post(alert(0, undefined, { summary: '80 %' }));
    await post(alert(0, undefined, { summary: '90 %' }));
    await post(alert(0), alert(0, undefined, { summary: '95 %' }));
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', '95 %']]);
    await post(alert(0, 5));
    await post(alert(0, 5));
    expect(await stored()).toEqual([['ended', 0, 5]]);
  });

  it('resolved before seen: is kept as ended, and the late beginning does not open it', async () => {
    const { post, firing, stored } = await start();
    await post(alert(0, 5));
    await post(alert(0));
    expect(await firing()).toEqual([]);
    expect(await stored()).toEqual([['ended', 0, 5]]);
  });

  it('fires on where the source goes on telling of it', async () => {
    const { post, stored, clock } = await start();
    await post(alert(0, 5));
    clock.minutes += 2;
    await post(alert(0));
    expect(await stored()).toEqual([['firing', 0, undefined]]);
  });

  it('out of order: an earlier firing that comes late is history', async () => {
    const { post, firing, stored } = await start();
    await post(alert(20, undefined, { summary: 'new' }));
    await post(alert(0));
    expect(await stored()).toEqual([
      ['ended', 0, 20],
      ['firing', 20, undefined],
    ]);
    await post(alert(0, 5));
    expect(await stored()).toEqual([
      ['ended', 0, 5],
      ['firing', 20, undefined],
    ]);
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', 'new']]);
  });

  it('a lost end: the next start ends what came before', async () => {
    const { post, stored } = await start();
    await post(alert(0));
    await post(alert(20));
    expect(await stored()).toEqual([
      ['ended', 0, 20],
      ['firing', 20, undefined],
    ]);
  });

  it('two Alertmanagers with different starts: one end ends both', async () => {
    const { post, stored } = await start();
    await post(alert(3));
    await post(alert(0, 9));
    expect(await stored()).toEqual([
      ['ended', 0, 9],
      ['ended', 3, 9],
    ]);
  });

  it('truncated: what came is taken, and what did not come has not ended', async () => {
    const { post, receive, firing } = await start();
    await post(alert(0, undefined, { fingerprint: 'f2' }));
    await expect(
      receive({ alerts: [alert(0)], truncatedAlerts: 7 }),
    ).resolves.toMatchObject({ firing: 1, truncated: 7 });
    expect(await firing()).toHaveLength(2);
  });

  it.each([
    ['ahead', 600],
    ['behind', -600],
  ])('a clock that is %s: only the source says what fires', async (_, skew) => {
    const { post, firing, stored } = await start();
    await post(alert(skew));
    expect(await firing()).toHaveLength(1);
    // An end before its start is no length less than none.
    await post(alert(skew, skew - 3));
    expect(await stored()).toEqual([['ended', skew, skew]]);
  });

  it('an unknown service: is kept, and found when the service comes', async () => {
    const { post, firing, services, upkeep } = await start();
    await expect(
      post(alert(0, undefined, { service: 'stamp-api' })),
    ).resolves.toMatchObject({ firing: 1, unowned: 1 });
    services.push(listed('stamp-api'));
    await upkeep.match();
    expect(await firing('component:default/stamp-api')).toHaveLength(1);
  });

  it('follows a selector that changes, and serves several services', async () => {
    const { post, firing, services, upkeep } = await start();
    await post(alert(0));
    services.splice(0, services.length, listed('parcel-api'), {
      ...listed('platform'),
      alertSelector: [{ label: 'severity', operator: '=', value: 'critical' }],
    });
    await upkeep.match();
    expect(await firing()).toHaveLength(1);
    expect(await firing('component:default/platform')).toHaveLength(1);

    services.splice(0, 1);
    await upkeep.match();
    expect(await firing()).toEqual([]);
    expect(await firing('component:default/platform')).toHaveLength(1);
  });

  it('without the catalog: is kept, and finds its service later', async () => {
    const { post, firing, catalog, upkeep } = await start();
    catalog.fails = true;
    await expect(post(alert(0))).resolves.toMatchObject({ unowned: 1 });
    catalog.fails = false;
    await upkeep.match();
    expect(await firing()).toHaveLength(1);
  });

  it.each<[string, unknown, string]>([
    ['no object', 'x', 'alert:'],
    ['no status', { ...alert(0), status: undefined }, 'status:'],
    ['another status', { ...alert(0), status: 'on' }, 'status:'],
    ['no name', { ...alert(0), labels: {} }, 'labels.alertname:'],
    [
      'a NUL in its name',
      { ...alert(0), labels: { alertname: 'a\0' } },
      'labels.alertname:',
    ],
    [
      'a label that is no text',
      { ...alert(0), labels: { alertname: 'A', n: 1 } },
      'labels.n:',
    ],
    [
      'a NUL in its fingerprint',
      { ...alert(0), fingerprint: '\0' },
      'fingerprint:',
    ],
    ['no start', { ...alert(0), startsAt: undefined }, 'startsAt:'],
    [
      'the zero time as its start',
      { ...alert(0), startsAt: '0001-01-01T00:00:00Z' },
      'startsAt:',
    ],
  ])('one alert with %s loses no other', async (_, bad, reason) => {
    const { post, receive, firing } = await start();
    const answer = await post(
      alert(0),
      bad,
      alert(0, undefined, { fingerprint: 'f2' }),
    );
    expect(answer).toMatchObject({ firing: 2, refused: [{ index: 1 }] });
    expect(answer.refused[0]?.reason).toContain(reason);
    expect(await firing()).toHaveLength(2);

    await expect(receive({ alerts: [bad] })).rejects.toThrow(
      `alerts[0]: ${reason}`,
    );
  });

  it('takes thousands at once, with NULs and other odd text in labels', async () => {
    const { post, stored } = await start();
    const many = Array.from({ length: 2_500 }, (_, index) => ({
      ...alert(0, undefined, { fingerprint: `f${index}` }),
      annotations: { summary: 'a\0b \ud800 🚚' },
    }));
    await expect(post(...many)).resolves.toMatchObject({ firing: 2_500 });
    expect(await stored()).toHaveLength(2_500);
  });

  it('takes the same and opposite messages at the same time', async () => {
    const { post, stored } = await start();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        post(
          ...[alert(0), alert(0, 5, { fingerprint: 'f2' })].slice(index % 2),
          alert(0, index === 3 ? 5 : undefined),
        ),
      ),
    );
    expect(await stored()).toEqual([
      ['ended', 0, 5],
      ['ended', 0, 5],
    ]);
  });

  it('forgets what has been quiet for 30 days by its own clock', async () => {
    const { knex, post, stored, clock, upkeep } = await start();
    await post(alert(-90 * 24 * 60, -80 * 24 * 60));
    clock.minutes += (29 * DAY) / MINUTE;
    await post(alert(0, undefined, { fingerprint: 'f2' }));
    await upkeep.forget();
    expect(await stored()).toHaveLength(2);

    clock.minutes += (2 * DAY) / MINUTE;
    await upkeep.forget();
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    await expect(
      knex('runbook_alert_instance_services').select(),
    ).resolves.toHaveLength(1);
  });
});
