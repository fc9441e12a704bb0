import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readRunbookConfig } from '../../../config';
import { alertOf, at } from '../__testUtils__/alertPayload';
import { startInstances } from '../__testUtils__/startInstances';
import { DatabaseAlertmanagerStore } from '../store';
import { AlertmanagerClient } from './AlertmanagerClient';
import { AlertmanagerPoller } from './AlertmanagerPoller';
import { alertmanagerStatuses } from './alertmanagerStatuses';
import { whoTells } from './whoTells';

const PARCELS = 'component:default/parcel-api';

/** An alert as the API lists it. */
const entry = (
  start: number,
  more: Parameters<typeof alertOf>[2] & { silencedBy?: string[] } = {},
) => {
  const { status, ...alert } = alertOf(start, undefined, more);
  const { silencedBy = [] } = more;
  return {
    ...alert,
    endsAt: at(start + 1_000).toISOString(),
    status: { state: 'active', silencedBy, inhibitedBy: [] },
  };
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('Alertmanagers asked, %s', id => {
  const closing: Array<() => Promise<unknown>> = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map(close => close()));
  });

  /** An HTTP server that answers as told. */
  async function serve() {
    const answer: {
      status: number;
      alerts: unknown;
      silences: unknown[];
      delay: number;
    } = { status: 200, alerts: [], silences: [], delay: 0 };
    const asked: Array<[string, string | undefined]> = [];
    const server = createServer((request, response) => {
      asked.push([request.url ?? '', request.headers.authorization]);
      const body = request.url?.includes('silences')
        ? answer.silences
        : answer.alerts;
      setTimeout(() => {
        response.statusCode = answer.status;
        response.setHeader('location', '/elsewhere');
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      }, answer.delay);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const close = () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(resolve);
      });
    closing.push(close);
    const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()));
    return { answer, asked, close, url: `http://127.0.0.1:${port}` };
  }

  async function start(more: JsonObject = {}) {
    const servers = { a: await serve(), b: await serve() };
    const configs = readRunbookConfig(
      mockServices.rootConfig({
        data: {
          runbook: {
            alertmanagers: Object.entries(servers).map(([name, { url }]) => ({
              name,
              url,
              externalUrl: `https://alerts.example/${name}`,
              ...more,
            })),
          },
        },
      }),
    ).alertmanagers;
    const knex = await databases.init(id);
    const instances = await startInstances(knex, configs);
    const store = await DatabaseAlertmanagerStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const onStanding = jest.fn();
    const pollers = new Map(
      configs.map(config => [
        config.name,
        new AlertmanagerPoller({
          ...instances,
          store,
          config,
          client: new AlertmanagerClient(config),
          onStanding,
        }),
      ]),
    );
    const statuses = async () =>
      alertmanagerStatuses(configs, await store.list(), instances.now());
    return {
      ...instances,
      ...servers,
      onStanding,
      statuses,
      poll: async (...names: string[]) => {
        for (const name of names) {
          await pollers.get(name)?.poll();
        }
      },
      /** What the tab tells of what fires. */
      shown: async () => {
        const [firing, now] = await Promise.all([
          instances.store.listFiring(PARCELS, 10),
          statuses(),
        ]);
        return firing.map(({ tellers, heardAt }) =>
          whoTells(tellers, heardAt, now),
        );
      },
      told: instances.told,
      webhook: (
        from: string,
        alert: object,
        externalURL = `https://alerts.example/${from}`,
      ) => instances.receive({ externalURL, alerts: [alert] }),
    };
  }

  it('adds what no webhook told, and ends it when it is gone', async () => {
    const { a, poll, stored, told, clock, firing } = await start();
    a.answer.alerts = [entry(0, { summary: 'Down' })];
    await poll('a');
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', 'Down']]);
    expect(told()).toEqual([['began', 0, 'parcel-api']]);
    await poll('a');
    expect(told()).toEqual([]);

    a.answer.alerts = [];
    clock.minutes = 3;
    await poll('a');
    clock.minutes = 4;
    await poll('a');
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    clock.minutes = 5;
    await poll('a');
    expect(await stored()).toEqual([['ended', 0, 3]]);
    expect(told()).toEqual([['ended', 0, 'parcel-api']]);
  });

  it('ends what its webhook told and whose end was lost', async () => {
    const { poll, webhook, stored, clock } = await start();
    await webhook('a', alertOf(0));
    for (const minutes of [60, 61, 62]) {
      clock.minutes = minutes;
      await poll('a');
    }
    expect(await stored()).toEqual([['ended', 0, 60]]);
  });

  it('never ends what another told of, by whatever name, and says so to the log', async () => {
    const { poll, webhook, stored, clock, logger } = await start();
    await webhook('b', alertOf(0));
    await webhook(
      '',
      alertOf(1, undefined, { fingerprint: 'f2' }),
      'https://x',
    );
    await webhook('a', alertOf(2, undefined, { fingerprint: 'f3' }));
    await webhook(
      '',
      alertOf(2, undefined, { fingerprint: 'f3' }),
      'https://x',
    );
    for (const minutes of [60, 61, 62]) {
      clock.minutes = minutes;
      await poll('a');
    }
    expect(await stored()).toEqual([
      ['firing', 0, undefined],
      ['firing', 1, undefined],
      ['firing', 2, undefined],
    ]);
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringContaining('not asked'),
        { externalURL: 'https://x', asked: 'a, b' },
      ],
    ]);
  });

  it('is one alert of two, which ends when neither lists it', async () => {
    const { a, b, poll, stored, clock, shown } = await start();
    a.answer.alerts = [entry(0)];
    b.answer.alerts = [entry(0)];
    await poll('a', 'b');
    expect(await shown()).toMatchObject([
      {
        toldBy: [
          { name: 'a', url: 'https://alerts.example/a' },
          { name: 'b', url: 'https://alerts.example/b' },
        ],
      },
    ]);
    a.answer.alerts = [];
    for (const minutes of [3, 4, 5]) {
      clock.minutes = minutes;
      await poll('a', 'b');
    }
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    expect(await shown()).toMatchObject([{ toldBy: [{ name: 'b' }] }]);
    b.answer.alerts = [];
    for (const minutes of [6, 7, 8]) {
      clock.minutes = minutes;
      await poll('a', 'b');
    }
    expect(await stored()).toEqual([['ended', 0, 6]]);
  });

  it('keeps what one told that cannot be reached, and tells since when', async () => {
    const { a, b, poll, stored, clock, statuses, shown, onStanding } =
      await start();
    a.answer.alerts = [entry(0)];
    b.answer.alerts = [entry(0)];
    await poll('a', 'b');
    expect(onStanding).toHaveBeenCalledTimes(2);
    a.answer.alerts = [];
    await b.close();
    for (const minutes of [3, 4, 5, 6]) {
      clock.minutes = minutes;
      await poll('a', 'b');
    }
    expect(onStanding).toHaveBeenCalledTimes(3);
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    expect(await statuses()).toEqual([
      {
        name: 'a',
        url: 'https://alerts.example/a',
        reachable: true,
        asOf: at(6).toISOString(),
      },
      {
        name: 'b',
        url: 'https://alerts.example/b',
        reachable: false,
        asOf: at(1).toISOString(),
        problem: 'It cannot be reached (ECONNREFUSED).',
      },
    ]);
    expect(await shown()).toMatchObject([{ heardAt: at(1).toISOString() }]);
  });

  it('begins to count anew when it was away: it may have just started', async () => {
    const { a, poll, stored, clock } = await start();
    a.answer.alerts = [entry(0)];
    await poll('a');
    a.answer.alerts = [];
    clock.minutes = 2;
    await poll('a');
    a.answer.status = 503;
    clock.minutes = 3;
    await poll('a');
    a.answer.status = 200;
    for (const minutes of [10, 11]) {
      clock.minutes = minutes;
      await poll('a');
    }
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    // The same where the portal was.
    for (const minutes of [30, 31]) {
      clock.minutes = minutes;
      await poll('a');
    }
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    clock.minutes = 32;
    await poll('a');
    expect(await stored()).toEqual([['ended', 0, 30]]);
  });

  it.each<
    [
      string,
      Partial<{ status: number; alerts: unknown; delay: number }>,
      string,
    ]
  >([
    ['an error', { status: 401 }, 'It answers with status 401.'],
    ['another place', { status: 302 }, 'It answers with status 302.'],
    ['no list', { alerts: {} }, 'It answers with something else than a list'],
    ['no JSON', { alerts: '<html>' }, 'It answers with something else'],
    ['nothing in time', { delay: 400 }, 'The answer took longer than 0.2 s.'],
    [
      'more than is taken',
      { alerts: ' '.repeat(33 * 1024 * 1024) },
      'Its answer has more than 32 MiB.',
    ],
  ])('ends nothing when it answers with %s', async (_, answer, problem) => {
    const { a, poll, stored, statuses, clock, webhook, logger } = await start({
      timeout: { milliseconds: answer.delay ? 200 : 20_000 },
    });
    await webhook('a', alertOf(0));
    Object.assign(a.answer, answer);
    for (const minutes of [3, 6]) {
      clock.minutes = minutes;
      await poll('a');
    }
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    expect((await statuses())[0]).toMatchObject({ reachable: false });
    expect((await statuses())[0]?.problem).toContain(problem);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('asks with its header for its receiver, and elsewhere not at all', async () => {
    const { a, poll } = await start({
      authorization: 'Bearer secret',
      receiver: 'the.portal',
    });
    a.answer.status = 302;
    await poll('a');
    expect(a.asked).toEqual([
      [
        '/api/v2/alerts?active=true&silenced=true&inhibited=true&unprocessed=true&receiver=the%5C.portal',
        'Bearer secret',
      ],
    ]);
  });

  it('tells who silenced it where nobody notifies of it', async () => {
    const { a, b, poll, shown, told } = await start();
    const silences = [
      { id: 's1', createdBy: 'ines', comment: 'Known', endsAt: 'then' },
    ];
    a.answer.alerts = [entry(0, { silencedBy: ['s1'] })];
    a.answer.silences = silences;
    await poll('a');
    expect(await shown()).toMatchObject([
      {
        suppression: {
          silences: [
            {
              id: 's1',
              alertmanager: 'a',
              createdBy: 'ines',
              comment: 'Known',
              endsAt: 'then',
              url: 'https://alerts.example/a/#/silences/s1',
            },
          ],
          inhibited: false,
        },
      },
    ]);
    told();
    // The other notifies.
    b.answer.alerts = [entry(0)];
    await poll('a', 'b');
    expect((await shown())[0]?.suppression).toBeUndefined();
    b.answer.alerts = [entry(0, { silencedBy: ['s1'] })];
    await poll('a', 'b');
    expect((await shown())[0]?.suppression?.silences).toHaveLength(2);
    expect(told()).toEqual([['changed', 0, 'parcel-api']]);
  });

  it('takes 2,000, and nothing is written of what stays as it is', async () => {
    const { a, poll, stored, knex, told } = await start();
    const writes: string[] = [];
    knex.on('query', ({ sql }) => {
      if (
        /^(insert|update|delete)/i.test(sql) &&
        !/_sources|_alertmanagers/.test(sql)
      ) {
        writes.push(sql);
      }
    });
    a.answer.alerts = Array.from({ length: 2_000 }, (_, index) =>
      entry(0, { fingerprint: `f${index}` }),
    );
    await poll('a');
    expect(await stored()).toHaveLength(2_000);
    expect([writes.splice(0).length > 0, told().length]).toEqual([true, 2_000]);
    await poll('a');
    expect([writes, told()]).toEqual([[], []]);
  });

  it('forgets who told of what has ended', async () => {
    const { knex, webhook, upkeep } = await start();
    await webhook('a', alertOf(0));
    await webhook('a', alertOf(0, 5));
    await expect(knex('runbook_alert_tellers')).resolves.toEqual([]);
    await webhook('a', alertOf(10));
    await knex('runbook_alert_instances').update({ firing: false });
    await upkeep.forget();
    await expect(knex('runbook_alert_tellers')).resolves.toEqual([]);
  });
});
